import { describeEntered } from '../../../support/entered';

const guests = `using Atata;
namespace Inn.Tests;
using _ = GuestPage;
public abstract class InnPage<TOwner> : Page<TOwner> where TOwner : InnPage<TOwner> {
  public TopMenu<TOwner> Menu { get; private set; }
  public Link<ReportPage, TOwner> Report { get; private set; } }
public class TopMenu<TOwner> : Control<TOwner> where TOwner : PageObject<TOwner> { public Link<TOwner> Home { get; private set; } }
public class Stars<TOwner> : Input<int, TOwner> where TOwner : PageObject<TOwner> { }
public class ReportPage : InnPage<ReportPage> { public TextInput<ReportPage> Remark { get; private set; } }
public class StayRow : TableRow<_> { public NumberInput<_> Nights { get; private set; } }
[Url("guests")]
public class GuestPage : InnPage<_> {
  public TextInput<_> FirstName { get; private set; }
  [FindById("work-mail")] public EmailInput<_> Second { get; private set; }
  [FindByLabel("Country")] public Select<_> Land { get; private set; }
  [Term("No smoking")] public CheckBox<_> Rule { get; private set; }
  public Stars<_> Rating { get; private set; }
  public Table<StayRow, _> Stays { get; private set; }
  public AddressPart Address { get; private set; }
  public ButtonDelegate<ReportPage, _> Book { get; private set; }
  public class AddressPart : Control<_> { public TextInput<_> Street { get; private set; } } }`;

const tests = (body: string): string => `using Atata;
namespace Inn.Tests;
class GuestTests : UITestFixture { [Test] public void Checks() { ${body} } }`;

describeEntered('what is entered on pages of Atata', [
  {
    of: 'by types and names of what a page has, by attributes where a name says nothing',
    files: {
      'GuestTests.cs': tests(`Go.To<GuestPage>().FirstName.Set("Ann").Second.Type("ann@x.example").Land.Set("Norway")
        .Rule.Check().Rating.Set(4).Address.Street.Set("Main 5").FirstName.Should.Equal("Ann");`),
      'GuestPage.cs': guests,
    },
    fields: ['first_name=Ann', 'work_mail=ann@x.example', 'land=Norway', 'rule=true', 'rating=4', 'street=Main 5'],
  },
  {
    of: 'behind what a base has, checks and rows; on the page that a click leads to',
    files: {
      'GuestTests.cs':
        tests(`var page = Go.To(new GuestPage()); page.Menu.Home.Click().FirstName.SetRandom(out var name)
        .Stays.Rows[x => x.Nights == 1].Nights.Set(3).Do(_ => _.Rating.Set(5)).Report.ClickAndGo();
        page.Book().Remark.Set("late");`),
      'GuestPage.cs': guests,
    },
    fields: ['first_name=null', 'nights=3', 'rating=5', 'remark=late'],
  },
  {
    of: 'nothing where it is only looked at',
    files: {
      'GuestTests.cs':
        tests(`Go.To<GuestPage>().FirstName.Should.BeEmpty().Stays.Rows[0].Should.BeVisible().Menu.Home.Click()
        .FirstName.Get(out var name).Report.ClickAndGo().PageTitle.Should.Contain("x");`),
      'GuestPage.cs': guests,
    },
    fields: [],
  },
]);
