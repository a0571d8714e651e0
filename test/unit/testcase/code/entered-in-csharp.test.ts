import { describeEntered } from '../../../support/entered';

const csharp = (body: string, members = ''): string => `using OpenQA.Selenium;
class InnTests { IWebDriver driver;
${members}
  void Put(string id, string value) { driver.FindElement(By.Id(id)).SendKeys(value); }
  [Test] public void Books() { ${body} }
}`;

const guests = `public enum Rank { Member, Owner }
public class Guest { public string City { get; set; } public string Mail { get; set; } public Rank Rank { get; set; } }
public static class Guests { public static readonly List<Guest> All = new() {
  new Guest { City = "Rome", Mail = "ida@inn.example", Rank = Rank.Member },
  new Guest { City = "Oslo", Mail = "ben@inn.example", Rank = Rank.Owner } }; }`;

describeEntered('what C# computes of what is written down', [
  {
    of: 'items of a list, by what is asked of them',
    files: {
      'InnTests.cs': csharp(
        `Put("first", Guests.All.First(g => g.City == "Oslo").Mail);
        Put("second", Guests.All.FirstOrDefault(g => g.Rank == Rank.Member).Mail);
        Put("third", Guests.All.Where(g => g.City == "Oslo" && g.Mail != "x").ToList()[0].City);
        Put("fourth", Guests.All.Single(g => g.City.Equals("Rome")).Rank.ToString());
        Put("fifth", Guests.All.Last().City);`.replace(/"(first|second|third|fourth|fifth)"/g, '"$1_stop"'),
      ),
      'Guests.cs': guests,
    },
    fields: [
      'first_stop=ben@inn.example',
      'second_stop=ida@inn.example',
      'third_stop=Oslo',
      'fourth_stop=Member',
      'fifth_stop=Oslo',
    ],
  },
  {
    of: 'one of several by a pattern, days in a format, texts put together',
    files: {
      'InnTests.cs': csharp(
        `Put("room", RoomOf(Rank.Owner)); Put("meal", MealOf("late")); Put("arrival", new DateTime(2031, 4, 9).ToString("dd/MM/yyyy"));
        var end = new DateOnly(2031, 4, 12); Put("departure", end.ToString("d MMM yy")); Put("extras", string.Join(", ", new[] { "bike", "crib" }));`,
        `  string RoomOf(Rank rank) => rank switch { Rank.Member => "A1", Rank.Owner => "P7", _ => "?" };
  string MealOf(string when) { return when switch { "early" or "noon" => "soup", _ => "bread" }; }`,
      ),
      'Guests.cs': guests,
    },
    fields: ['room=P7', 'meal=bread', 'arrival=09/04/2031', 'departure=12 Apr 31', 'extras=bike, crib'],
  },
  {
    of: 'nothing where only running could tell',
    files: {
      'InnTests.cs': csharp(
        'Put("guest", Guests.All.First(g => g.Mail.Length == size).Mail); Put("arrival", DateTime.Now.AddDays(3).ToString("dd/MM/yyyy"));',
        '  int size;',
      ),
      'Guests.cs': guests,
    },
    fields: ['guest=null', 'arrival=null'],
  },
]);

describeEntered('rows and settings of C# that are made of files', [
  {
    of: 'rows that an iterator makes of records, by what they are given',
    files: {
      'Tests/InnTests.cs': `using OpenQA.Selenium;
class InnTests { IWebDriver driver;
  static IEnumerable<TestCaseData> Stays { get { var path = Path.Combine(AppContext.BaseDirectory, "Data/stays.json");
    var all = JsonConvert.DeserializeObject<List<Stay>>(File.ReadAllText(path)) ?? throw new InvalidOperationException("none");
    foreach (Stay stay in all) { var one = new TestCaseData(stay.City, stay.Nights); _ = one.SetName(stay.Title); yield return one; } } }
  [TestCaseSource(nameof(Stays))] public void Books(string city, string nights) {
    driver.FindElement(By.Id("city")).SendKeys(city); driver.FindElement(By.Id("nights")).SendKeys(nights); } }`,
      'Data/stays.json': '[{"Title":"one","City":"Rome","Nights":"3"},{"Title":"two","City":"Oslo","Nights":"5"}]',
    },
    fields: ['city=Rome', 'nights=3'],
    rows: [
      { city: 'Rome', nights: '3' },
      { city: 'Oslo', nights: '5' },
    ],
  },
  {
    of: 'settings of two files, one beside the other',
    files: {
      'Tests/InnTests.cs': `using OpenQA.Selenium;
class InnTests { IWebDriver driver; IConfigurationRoot settings;
  [SetUp] public void Prepare() { settings = new ConfigurationBuilder().SetBasePath(Directory.GetCurrentDirectory())
    .AddJsonFile("appsettings.json", optional: false).AddJsonFile("guests.json", optional: false).Build(); }
  [Test] public void Books() { driver.FindElement(By.Id("login")).SendKeys(settings["Desk:Login"]);
    driver.FindElement(By.Id("city")).SendKeys(settings["Guest:City"]); } }`,
      'appsettings.json': '{"Desk":{"Login":"front"}}',
      'guests.json': '{"Guest":{"City":"Rome"}}',
    },
    fields: ['login=front', 'city=Rome'],
  },
]);
