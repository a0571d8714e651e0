import assert from 'node:assert/strict';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { sliceScenario } from '../../../../server/src/testcase/slice';

const java = `package shop;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.*;

class AddressTest {
  WebDriver driver;

  @Test
  void first() {
    driver.findElement(By.id("city")).sendKeys("Rome");
  }

  // The other one.
  @Test
  void second() {
    driver.findElement(By.id("street")).sendKeys("Main Street");
  }
}
`;
const python = `from selenium.webdriver.common.by import By


class TestAddress:
    def test_first(self, driver):
        driver.find_element(By.ID, "city").send_keys("Rome")

    def test_second(self, driver):
        driver.find_element(By.ID, "street").send_keys("Main Street")
`;
const side = JSON.stringify(
  {
    id: '1',
    name: 'Address',
    url: 'https://shop.example.com',
    tests: ['city', 'street'].map((field) => ({
      id: field,
      name: field,
      commands: [{ id: `${field}1`, command: 'type', target: `id=${field}`, targets: [], value: 'Rome' }],
    })),
    suites: [],
  },
  null,
  2,
);

describe('one test of a file of code', () => {
  for (const [path, text] of [
    ['a.java', java],
    ['a.py', python],
    ['a.side', side],
  ] as const) {
    // prettier-ignore
    it(`${path}: a slice is the same test on the same lines, and has its id`, async () => {
      const { scenarios } = await readTestFile(path, text);
      assert.equal(scenarios.length, 2);
      assert.notEqual(scenarios[0].test_case_id, scenarios[1].test_case_id);
      for (const scenario of scenarios) {
        const slice = sliceScenario(path, text, scenario.line);
        assert.equal(slice.split('\n').length, text.split('\n').length);
        const alone = await readTestFile(`${path}:${scenario.line}`, slice);
        const told = alone.scenarios.filter(({ entities }) => entities.length > 0);
        assert.deepEqual(
          told.map(({ name, line, entities }) => ({ name, line, entities })),
          [{ name: scenario.name, line: scenario.line, entities: scenario.entities }],
        );
        assert.equal(alone.test_case_id, scenario.test_case_id);
      }
    });
  }

  it('an id depends on neither indentation nor blank lines nor comments', async () => {
    const ids = async (text: string): Promise<string[]> => {
      const { test_case_id, scenarios } = await readTestFile('a.java', text);
      return [test_case_id, ...scenarios.map((scenario) => scenario.test_case_id)];
    };
    const moved = java.replace('// The other one.', '// Another.').replace(/\n/g, '\r\n\r\n').replace(/^ {2}/gm, '\t');
    assert.deepEqual(await ids(moved), await ids(java));
    assert.notDeepEqual(await ids(java.replace('Rome', 'Bonn')), await ids(java));
  });

  it('a line outside of every test gives the whole text', () => {
    assert.equal(sliceScenario('a.java', java, 2), java);
  });
});
