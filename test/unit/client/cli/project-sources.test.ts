import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ProjectSources } from '../../../../client/src/cli/project-sources';

describe('the files around a test', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tdm-sources-'));
    await write('shop/Tests/orders/deep/a.robot', '*** Test Cases ***\n');
    await write('shop/Resources/keywords.resource', '*** Keywords ***\nLog In\n    No Operation\n');
    await write('other/far.resource', '*** Keywords ***\nGo Far\n    No Operation\n');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are those of the project, or lie beside the folders of tests where nothing says that it is one', async () => {
    const test = path.join(folder, 'shop/Tests/orders/deep/a.robot');
    assert.deepEqual(await declaring(test, 'login'), ['keywords.resource']);
    assert.deepEqual(await declaring(test, 'gofar'), []);
    await write('.git/HEAD', '');
    assert.deepEqual(await declaring(test, 'gofar'), ['far.resource']);
  });

  it('lie in the folder of a test and below where no folder is called after tests', async () => {
    await write('other/plain/b.robot', '*** Test Cases ***\n');
    assert.deepEqual(await declaring(path.join(folder, 'other/plain/b.robot'), 'gofar'), []);
    assert.deepEqual(await declaring(path.join(folder, 'other/c.robot'), 'gofar'), ['far.resource']);
  });

  it('are those of the folder that somebody works in, unless it holds projects', async () => {
    const before = process.cwd();
    await write('other/api_cases/b.robot', '*** Test Cases ***\n');
    try {
      process.chdir(path.join(folder, 'other'));
      const test = 'api_cases/b.robot';
      assert.deepEqual(await declaring(test, 'gofar'), ['far.resource']);
      await write('other/lib/pom.xml', '');
      assert.deepEqual(await declaring(test, 'gofar'), []);
    } finally {
      process.chdir(before);
    }
  });

  it('are found around packages however deep', async () => {
    await write('uni/src/test/java/edu/north/campus/e2e/courses/ATest.java', 'class ATest {}');
    await write('uni/src/test/java/edu/north/campus/e2e/pages/forms/CourseForm.java', 'public class CourseForm {}');
    const test = path.join(folder, 'uni/src/test/java/edu/north/campus/e2e/courses/ATest.java');
    assert.deepEqual(await declaring(test, 'CourseForm'), ['CourseForm.java']);
  });

  it('are those of .NET projects that the test is built with, and no others', async () => {
    await write('net/Ui.Tests/Ui.Tests.csproj', '<ProjectReference Include="..\\Ui.Pages\\Ui.Pages.csproj" />');
    await write('net/Ui.Tests/ATest.cs', 'class ATest {}');
    await write('net/Ui.Pages/Ui.Pages.csproj', '<ProjectReference Include="..\\Core\\Core.csproj">');
    await write('net/Ui.Pages/CoursePage.cs', 'public class CoursePage {}');
    await write('net/Core/Waits.cs', 'public class Waits {}');
    await write('net/Other/Gears.cs', 'public class Gears {}');
    const test = path.join(folder, 'net/Ui.Tests/ATest.cs');
    assert.deepEqual(await declaring(test, 'CoursePage'), ['CoursePage.cs']);
    assert.deepEqual(await declaring(test, 'Waits'), ['Waits.cs']);
    assert.deepEqual(await declaring(test, 'Gears'), []);
  });

  async function declaring(test: string, name: string): Promise<string[]> {
    const sources = await new ProjectSources().of(test);
    return sources.declaring(name, test.split(path.sep).join('/')).map((file) => path.basename(file.path));
  }

  async function write(name: string, text: string): Promise<void> {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
});
