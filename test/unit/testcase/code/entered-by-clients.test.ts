import { describeEntered } from '../../../support/entered';

const java = (body: string): Record<string, string> => ({
  'ATest.java': `import io.restassured.RestAssured;
class User { private String name; private int age; public User(String name, int age) { this.name = name; this.age = age; } }
public class ATest {
  @Test public void x() { ${body} }
}`,
});

const csharp = (body: string): Record<string, string> => ({
  'ATests.cs': `using RestSharp;
public class User { public string Name { get; set; } public int Age { get; set; } }
public class ATests {
  [Test] public async Task X() { ${body} }
}`,
});

const python = (body: string): Record<string, string> => ({
  'test_a.py': `import requests
class User:
    def __init__(self, name, age=7):
        self.name = name
        self.age = age
def test_x(client):
    ${body}
`,
});

const ruby = (body: string): Record<string, string> => ({
  'a_spec.rb': `require 'httparty'
describe 'a' do
  it 'x' do
    ${body}
  end
end
`,
});

describeEntered('what clients for HTTP send', [
  {
    of: "a data object in REST Assured's chain",
    files: java('given().contentType(JSON).body(new User("Ann", 7)).when().post("/users");'),
    fields: ['name=Ann', 'age=7'],
  },
  { of: 'what was set before, of an object of JSON', files: java('JSONObject p = new JSONObject(); p.put("city", "Rome"); request.body(p.toJSONString()); request.post("/places");'), fields: ['city=Rome'] }, // prettier-ignore
  {
    of: 'one entry for each call',
    files: java('given().formParam("name", "Ann").formParam("city", "Rome").post("/users");'),
    fields: ['name=Ann', 'city=Rome'],
  },
  {
    of: "OkHttp's body and address",
    files: java(
      'new Request.Builder().url("https://x.io/pets").post(RequestBody.create(JSON, "{\\"name\\": \\"Cy\\"}")).build();',
    ),
    fields: ['name=Cy'],
  },
  {
    of: "Java's publisher",
    files: java(
      'HttpRequest.newBuilder().uri(URI.create("/pets")).POST(BodyPublishers.ofString("{\\"name\\": \\"Cy\\"}")).build();',
    ),
    fields: ['name=Cy'],
  },
  { of: 'nothing that only reads or is put into a map', files: java('given().when().get("/users").then().body("name", equalTo("Ann")); map.put("name", new User("Ann", 7));'), fields: [] }, // prettier-ignore
  {
    of: "RestSharp's body",
    files: csharp(
      'var request = new RestRequest("/users", Method.Post); request.AddJsonBody(new { name = "Ann" }); client.Execute(request);',
    ),
    fields: ['name=Ann'],
  },
  {
    of: "RestSharp's parameters, without headers",
    files: csharp(
      'var request = new RestRequest("/users", Method.POST); request.AddParameter("token", "t", ParameterType.HttpHeader); request.AddParameter("name", "Ann"); request.AddParameter("city", "Rome"); client.Execute(request);',
    ),
    fields: ['name=Ann', 'city=Rome'],
  },
  { of: 'no parameters of what only reads', files: csharp('var request = new RestRequest("/users", Method.Get); request.AddParameter("page", 2); client.Execute(request);'), fields: [] }, // prettier-ignore
  { of: 'an object as JSON', files: csharp('await _client.PostAsJsonAsync("/api/users", new User { Name = "Ann", Age = 7 });'), fields: ['name=Ann', 'age=7'] }, // prettier-ignore
  { of: 'content that is made of an object', files: csharp('var content = new StringContent(JsonConvert.SerializeObject(new User { Name = "Bob" }), Encoding.UTF8, "application/json"); await http.PostAsync("/people", content);'), fields: ['name=Bob'] }, // prettier-ignore
  { of: 'a message with its content', files: csharp('var message = new HttpRequestMessage(HttpMethod.Post, "/orders") { Content = JsonContent.Create(new { item = "book" }) }; await http.SendAsync(message);'), fields: ['item=book'] }, // prettier-ignore
  {
    of: "Playwright's data",
    files: csharp('await request.PostAsync("/orders", new() { DataObject = new { item = "book" } });'),
    fields: ['item=book'],
  },
  {
    of: "requests' JSON",
    files: python('requests.post("/users", json={"name": "Ann", "age": 7})'),
    fields: ['name=Ann', 'age=7'],
  },
  {
    of: 'a form of a session that was made before',
    files: python('requests.Session().put(url="/users/1", data=User("Bob").__dict__)'),
    fields: ['name=Bob', 'age=7'],
  },
  {
    of: 'a request by its method',
    files: python('requests.request("POST", "/users", json={"name": "Dan"})'),
    fields: ['name=Dan'],
  },
  {
    of: 'nothing that a request asks with',
    files: python('requests.get("/users", params={"name": "Dan"})'),
    fields: [],
  },
  {
    of: "HTTParty's body as JSON",
    files: ruby("HTTParty.post('/users', body: { name: 'Ann' }.to_json, headers: { accept: 'json' })"),
    fields: ['name=Ann'],
  },
  {
    of: "RestClient's, beside headers",
    files: ruby("RestClient.post '/users', { name: 'Bob' }, { accept: :json }"),
    fields: ['name=Bob'],
  },
  {
    of: 'a template of a file with its places filled',
    files: {
      'Tests/ATests.cs': `using RestSharp;
public class ATests {
  [Test] public void X() {
    string body = File.ReadAllText(Root() + "Jsons/User.json");
    body = body.Replace("$name", "Ann");
    request.AddJsonBody(JsonConvert.DeserializeObject<JObject>(body));
    client.ExecutePost(request);
  }
}`,
      'Jsons/User.json': '{ "name": "$name", "address": { "city": "Rome" } }',
    },
    fields: ['name=Ann', 'city=Rome'],
  },
  {
    of: 'nothing that a fixture of many tests sends',
    files: {
      'test_a.py': `from pages.login_page import LoginPage
def test_x(page, product):
    page.fill("#city", "Rome")
`,
      'conftest.py': `import pytest
@pytest.fixture
def product(page):
    return page.request.post("/products", data={"name": "book"})
`,
    },
    fields: ['city=Rome'],
  },
]);
