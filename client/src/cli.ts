import { main } from './cli/main';
import { allowClosedPipes } from './cli/output';

allowClosedPipes();
// Stands when the process ends before the work does, as when what it waits for can no longer come.
process.exitCode = 1;
void main(process.argv).then((code) => {
  process.exitCode = code;
});
