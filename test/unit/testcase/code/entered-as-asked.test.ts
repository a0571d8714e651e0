import { describeEntered } from '../../../support/entered';

describeEntered('what labels ask', [
  {
    of: 'of questions, and of how many there may be',
    files: {
      'a_spec.rb': `describe 'Trip' do
  it 'books' do
    select 'Boat', from: 'What kind of vehicle do you want to rent?'
    fill_in 'Which harbour would you like to leave from?', with: 'Bari'
    fill_in 'Passenger(s)', with: '3'
    fill_in 'What is your name?', with: 'Ann'
  end
end
`,
    },
    fields: ['kind_of_vehicle=Boat', 'harbour=Bari', 'passengers=3', 'name=Ann'],
  },
  {
    of: 'of answers that are counted, and of boxes that are not',
    files: {
      'a.spec.ts': `test('applies', async ({ page }) => {
  await page.locator('#moorings-2').check();
  await page.locator('#has-other-needs-2').check();
  await page.locator('#terms').check();
});
`,
    },
    fields: ['moorings=null', 'has_other_needs=null', 'terms=true'],
  },
  {
    of: 'in boxes that a script draws, whose classes say nothing',
    files: {
      'a_spec.rb': `describe 'Trip' do
  it 'books' do
    choose_tagify '.select-harbour', 'Bari'
    find('.ql-editor').send_keys 'x'
  end
  def choose_tagify(box, what)
    find(box).click
    find("#{box} .tagify__input").send_keys what
  end
end
`,
    },
    fields: ['harbour=Bari'],
  },
]);

describeEntered('what Lombok writes for pages of Java', [
  {
    of: 'of a part of all pages, and of elements',
    files: {
      'TripTest.java': `import org.junit.jupiter.api.Test;
class TripTest {
  @Test void books() {
    new TripPage().open().getTopBar().find("Bari").close();
    new TripPage().getTown().sendKeys("Rome");
    new TripPage().getTitle().isEmpty();
  }
}
`,
      'TripPage.java': `import org.openqa.selenium.*;
public class TripPage extends AnyPage {
  @Getter @FindBy(id = "town") private WebElement town;
  public TripPage open() { driver.get("http://x/trips"); return this; }
}
`,
      'AnyPage.java': `public class AnyPage {
  @Getter(lazy = true) private final TopBar topBar = new TopBar();
  @Getter private String title;
}
`,
      'TopBar.java': `import org.openqa.selenium.*;
public class TopBar {
  @FindBy(css = "#harbour") private WebElement box;
  public TopBar find(String text) { box.sendKeys(text); return this; }
}
`,
    },
    fields: ['harbour=Bari', 'town=Rome'],
  },
]);
