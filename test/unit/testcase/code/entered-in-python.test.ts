import { describeEntered } from '../../../support/entered';

/** A page whose helpers find what they are told, by one way of several. */
const DRIVER = `class By:
    NAME = "name"
    CSS = "css"
class Driver:
    def __init__(self, page):
        self.page = page
    def find(self, locator):
        if locator[0] == By.NAME:
            selector = f"[name='{locator[1]}']"
        else:
            selector = locator[1]
        return self.page.locator(selector)
`;

/** Elements of a page with a class of their own, made with where they are and what reports call them. */
const ELEMENTS = `class Input:
    def __init__(self, page, locator, name):
        self.page = page
        self.locator = locator
        self.name = name
    def fill(self, value):
        self.page.locator(self.locator).fill(value)
class TripForm:
    def __init__(self, page):
        self.city_input = Input(page, "div.x1 > input", "A")
        self.guests_input = Input(page=page, locator="div.x2 > input", name="B")
    def fill(self, city, guests):
        self.city_input.fill(city)
        self.guests_input.fill(guests)
`;

describeEntered('what tests in Python enter', [
  {
    of: 'lists side by side, by the numbers of their items',
    files: {
      'test_a.py': `from selenium.webdriver.common.by import By
class Base:
    def fill(self, names, values):
        for i in range(len(names)):
            self.driver.find_element(By.ID, names[i]).send_keys(values[i])
class TestA(Base):
    def test_a(self):
        self.fill(["city", "street"], ["Rome", "Main 1"])
        for i, name in enumerate(["first_name", "last_name"]):
            self.driver.find_element(By.ID, name).send_keys(["Ann", "Lee"][i])
`,
    },
    fields: ['city=Rome', 'street=Main 1', 'first_name=Ann', 'last_name=Lee'],
  },
  {
    of: 'pairs that are numbered, where nobody asks for the number',
    files: {
      'test_a.py': `def test_a(page):
    for i, (name, value) in enumerate([("#city", "Rome"), ("#street", "Main 1")]):
        page.fill(name, value)
`,
    },
    fields: ['city=Rome', 'street=Main 1'],
  },
  {
    of: 'what a name is not among, and what it is',
    files: {
      'test_a.py': `def sign_in(page, user, password):
    if "" not in [user, password]:
        if user == "guest":
            page.fill("#code", "7")
        else:
            page.fill("#username", user)
            page.fill("#password", password)
def test_a(page):
    sign_in(page, "ann", "Secret1!")
`,
    },
    fields: ['username=ann', 'password=Secret1!'],
  },
  {
    of: 'elements that a helper finds as a constant says',
    files: {
      'test_a.py': `from driver import By, Driver
def test_a(page):
    driver = Driver(page)
    driver.find((By.NAME, "city")).fill("Rome")
    driver.find((By.CSS, "#street")).fill("Main 1")
`,
      'driver.py': DRIVER,
    },
    fields: ['city=Rome', 'street=Main 1'],
  },
  {
    of: 'elements of a class of their own, by what a page calls them',
    files: {
      'test_a.py': `from trip_form import TripForm
def test_a(page):
    TripForm(page).fill("Rome", "2")
`,
      'trip_form.py': ELEMENTS,
    },
    fields: ['city=Rome', 'guests=2'],
  },
  {
    of: 'the one control within what is called as it',
    files: {
      'test_a.py': `def test_a(page):
    page.get_by_test_id("create-course-form-max-score-input").locator("input").fill("10")
    page.get_by_test_id("create-course-form-title-input").locator("input").fill("Chess")
`,
    },
    fields: ['max_score=10', 'title=Chess'],
  },
  {
    of: 'nothing by a method that ticks whatever it is given',
    files: {
      'test_a.py': `from base_page import BasePage
def test_a(page):
    BasePage(page).select_checkbox_or_radio(value="no")
`,
      'base_page.py': `class BasePage:
    def __init__(self, page):
        self.page = page
    def select_checkbox_or_radio(self, value):
        self.page.locator(f"[value={value}]").check()
`,
    },
    fields: [],
  },
  {
    of: "bodies that a client's own methods hand on",
    files: {
      'test_a.py': `from api_client import ApiClient
def test_a(page):
    client = ApiClient(page.request)
    client.post("/api/books", json={"title": "Dune", "price": 12})
`,
      'api_client.py': `import json
class ApiClient:
    def __init__(self, request):
        self.request = request
    def _send(self, method, path, **kwargs):
        payload = kwargs.pop("json", None)
        if payload is not None:
            kwargs["data"] = json.dumps(payload)
        return self.request.fetch(path, method=method, **kwargs)
    def post(self, path, **kwargs):
        return self._send("POST", path, **kwargs)
`,
    },
    fields: ['title=Dune', 'price=12'],
  },
  {
    of: 'rows of a file, with its header left out',
    files: {
      'tests/test_a.py': `from selenium.webdriver.common.by import By
from utils.rows import read_rows
class TestA:
    @pytest.mark.parametrize("city, street", read_rows("data/places.csv"))
    def test_a(self, city, street):
        self.driver.find_element(By.ID, "city").send_keys(city)
        self.driver.find_element(By.ID, "street").send_keys(street)
`,
      'utils/rows.py': `import csv
def read_rows(path):
    rows = []
    with open(path) as file:
        reader = csv.reader(file)
        next(reader, None)
        for row in reader:
            rows.append(row)
    return rows
`,
      'data/places.csv': 'city,street\nRome,Main 1\nOslo,Main 2\n',
    },
    fields: ['city=Rome', 'street=Main 1'],
    rows: [
      { city: 'Rome', street: 'Main 1' },
      { city: 'Oslo', street: 'Main 2' },
    ],
  },
  {
    of: 'rows of a file as records, put together anew',
    files: {
      'tests/test_a.py': `from utils.rows import read_rows
@pytest.mark.parametrize("city, street", read_rows("data/places.csv"))
def test_a(page, city, street):
    page.fill("#city", city)
    page.fill("#street", street)
`,
      'utils/rows.py': `import csv
def read_rows(path):
    with open(path) as file:
        return [(row["town"], row["street"]) for row in csv.DictReader(file) if row["street"]]
`,
      'data/places.csv': 'town,street\nRome,Main 1\nOslo,\n',
    },
    fields: ['city=Rome', 'street=Main 1'],
  },
  {
    of: 'elements of a list that is made of names, and a record with what another has',
    files: {
      'test_a.py': `from selenium.webdriver.common.by import By
def test_a(driver):
    boxes = [driver.find_element(By.ID, name) for name in ("city", "street")]
    boxes[0].send_keys("Rome")
    boxes[1].send_keys("Main 1")
    user = {**{"first_name": "Ann", "last_name": "Lee"}, "last_name": "Ray"}
    for name, value in {key: value for key, value in user.items()}.items():
        driver.find_element(By.ID, name).send_keys(value)
`,
    },
    fields: ['city=Rome', 'street=Main 1', 'first_name=Ann', 'last_name=Ray'],
  },
  {
    of: 'what is tried, not what is done where that fails',
    files: {
      'test_a.py': `import json
from selenium.webdriver.common.by import By
def settings():
    try:
        with open("data/user.json") as file:
            data = json.load(file)
    except OSError:
        data = {}
    return data
def test_a(driver):
    try:
        box = driver.find_element(By.ID, "city")
    except NoSuchElementException:
        box = driver.find_element(By.ID, "other-box")
    box.send_keys(settings()["city"])
`,
      'data/user.json': '{ "city": "Rome" }',
    },
    fields: ['city=Rome'],
  },
  {
    of: 'what a module has that is called as files of settings are, and the first of a row',
    files: {
      'tests/test_a.py': `from src.config import USER, PLACE
from selenium.webdriver.common.by import By
def fill(driver, city, street):
    driver.find_element(By.ID, "city").send_keys(city)
    driver.find_element(By.ID, "street").send_keys(street)
def test_a(driver):
    driver.find_element(By.ID, "username").send_keys(USER)
    fill(driver, *PLACE[:2])
`,
      'src/config.py': `import os
USER = os.getenv("USER_NAME", "ann")
PLACE = ["Rome", "Main 1", "00100"]
`,
    },
    fields: ['username=ann', 'city=Rome', 'street=Main 1'],
  },
  {
    of: 'what data classes and enumerations hold, and elements whose ids are short for what they are called',
    files: {
      'test_a.py': `from dataclasses import dataclass, field
from enum import Enum
from selenium.webdriver.common.by import By
class Role(Enum):
    ADMIN = "Admin"
@dataclass
class Address:
    city: str
@dataclass
class Person:
    first_name: str = field(default="Ann")
    role: Role = Role.ADMIN
    address: Address = field(default_factory=lambda: Address("Rome"))
class Page:
    FIRST_NAME = (By.ID, "fn")
    def fill(self, person):
        self.driver.find_element(*self.FIRST_NAME).send_keys(person.first_name)
        self.driver.find_element(By.ID, "role").send_keys(person.role.value)
        self.driver.find_element(By.ID, "city").send_keys(person.address.city)
def test_a(driver):
    Page().fill(Person())
`,
    },
    fields: ['first_name=Ann', 'role=Admin', 'city=Rome'],
  },
  {
    of: 'the case that a value is of',
    files: {
      'test_a.py': `def fill(page, kind, value):
    match kind:
        case "city" | "town":
            page.fill("#city", value)
        case "street":
            page.fill("#street", value)
        case _:
            page.fill("#other", value)
def test_a(page):
    fill(page, "town", "Rome")
    fill(page, "zip", "7")
`,
    },
    fields: ['city=Rome', 'other=7'],
  },
  {
    of: "what chains of actions and splinter's forms are given",
    files: {
      'test_a.py': `from selenium.webdriver.common.by import By
from splinter import Browser
def test_a(driver, browser):
    ActionChains(driver).send_keys_to_element(driver.find_element(By.ID, "city"), "Rome").perform()
    browser.fill_form({"street": "Main 1", "zip": "00100"})
    driver.find_element(By.ID, "input-guests-212464").send_keys("2")
`,
    },
    fields: ['city=Rome', 'street=Main 1', 'zip=00100', 'guests=2'],
  },
  {
    of: 'a file of data where it lay on another machine, asked for by what a parameter is when nothing is given',
    files: {
      'tests/test_a.py': `from selenium.webdriver.common.by import By
from settings import Settings
class Page:
    def __init__(self, driver):
        self.driver = driver
    def enter(self, city=Settings().city):
        self.driver.find_element(By.ID, "city").send_keys(city)
def test_a(driver):
    Page(driver).enter()
`,
      'settings.py': `import json
class Settings:
    def __init__(self):
        with open("/home/ann/projects/shop/places.json") as data:
            data = json.load(data)
        self.city = data["city"]
`,
      'places.json': '{ "city": "Rome" }',
    },
    fields: ['city=Rome'],
  },
  {
    of: "rows that a function gives one after the other, and what a fixture's function makes by names",
    files: {
      'test_a.py': `import pytest
def cities():
    for city, street in [("Rome", "Main 1"), ("Oslo", "Main 2")]:
        yield city, street
@pytest.fixture
def make_user():
    def make(name="Ann", email="ann@x.org"):
        return {"name": name, "email": email}
    return make
@pytest.mark.parametrize("city, street", cities())
def test_a(page, make_user, city, street):
    user = make_user(email="tom@x.org")
    page.fill("#email", user["email"])
    page.fill("#city", city)
    page.fill("#street", street)
`,
    },
    fields: ['email=tom@x.org', 'city=Rome', 'street=Main 1'],
  },
]);

describeEntered('what objects of Python hold, as a record', [
  {
    of: 'by a function, a method of theirs, or a property',
    files: {
      'test_a.py': `from dataclasses import asdict, dataclass
from pydantic import BaseModel
@dataclass
class Boat:
    hull: str
    port: str = "Turku"
    def as_form(self):
        return asdict(self)
class Crew(BaseModel):
    captain: str
class Berth:
    def __init__(self, pier):
        self.pier = pier
def test_a(page):
    for field, value in Boat("oak").as_form().items():
        page.locator(f"#{field}").fill(value)
    for field, value in Crew(captain="Ada").model_dump().items():
        page.locator(f"#{field}").fill(value)
    for field, value in Berth("7").__dict__.items():
        page.locator(f"#{field}").fill(value)
`,
    },
    fields: ['hull=oak', 'port=Turku', 'captain=Ada', 'pier=7'],
  },
]);

describeEntered('functions of Python', [
  {
    of: 'one that is called as classes are',
    files: {
      'test_a.py': `from helper import Enter
def test_x(driver):
    Enter(driver, "Rome")
`,
      'helper.py': `from selenium.webdriver.common.by import By
def Enter(driver, city):
    driver.find_element(By.ID, "city").send_keys(city)
`,
    },
    fields: ['city=Rome'],
  },
]);
