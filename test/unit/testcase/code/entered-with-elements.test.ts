import { describeEntered } from '../../../support/entered';

describeEntered('what helpers that no file declares are given beside an element', [
  {
    of: 'a text, a choice, and nothing that is set of the element or tells how',
    files: {
      'AccountTest.java': `import com.vendor.web.Actions;
        class AccountTest {
          Actions actions = new Actions();
          AccountPage page = new AccountPage();
          @Test void creates() {
            actions.sendText(page.getCity(), "Rome", 2, true);
            actions.selectByValue(page.getMonth(), "5", true);
            actions.escribirTexto(page.getStreet(), "Via Appia 1");
            actions.setAttribute(page.getCity(), "readonly");
            actions.setTimeout(page.getCity(), "30");
            actions.enterFrame(page.getCity(), "main");
            actions.waitFor(page.getCity(), "Rome");
            actions.setVisible(page.getMonth(), true);
          }
        }`,
      'AccountPage.java': `import org.openqa.selenium.*;
        class AccountPage {
          @FindBy(id = "city") WebElement city;
          @FindBy(id = "month") WebElement month;
          @FindBy(id = "street") WebElement street;
          WebElement getCity() { return city; }
          WebElement getMonth() { return month; }
          WebElement getStreet() { return street; }
        }`,
    },
    fields: ['city=Rome', 'month=5', 'street=Via Appia 1'],
  },
]);
