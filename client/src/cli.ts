import { main } from './cli/main';
import { allowClosedPipes } from './cli/output';

allowClosedPipes();
void main(process.argv).then((code) => {
  process.exitCode = code;
});
