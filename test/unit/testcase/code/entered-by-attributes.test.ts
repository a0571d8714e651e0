import { describeEntered } from '../../../support/entered';

const TEST = `import pytest
from pages.parcel import ParcelPage
@pytest.mark.usefixtures("signed_in")
class TestParcels:
    def test_send(self, driver):
        page = ParcelPage(driver)
        page.sender_input.clear()
        page.sender_input.send_keys("Ann")
        page.slip.town_input.send_slowly("Rome")
        page.slip.town_input.click()
`;
const PAGE = `from selenium.webdriver.common.by import By
from pages.base import Box, Part, Base
class Slip(Base):
    town_input = Box(By.CSS_SELECTOR, 'div[data-x] > input')
class ParcelPage(Base):
    sender_input = Box(By.ID, 'sender')
    slip = Part(Slip)
`;
/** Signs in once for many tests. */
const CONFTEST = `import pytest
from selenium.webdriver.common.by import By
@pytest.fixture(scope="class")
def signed_in(driver):
    driver.find_element(By.ID, "user-name").send_keys("tom")
    driver.find_element(By.ID, "password").send_keys("secret")
`;
const WRAPPER = `class Element:
    def __init__(self, driver, box):
        self.driver = driver
        self.box = box
    def __getattr__(self, item):
        return getattr(self.element, item)
    @property
    def element(self):
        return self.driver.find_element(self.box.kind, self.box.path)
    def send_slowly(self, keys):
        for key in keys:
            self.element.send_keys(key)
`;

describeEntered('pages of Python that say how their members are read', [
  {
    of: 'of all of them, by the page',
    files: {
      'tests/test_parcels.py': TEST,
      'tests/conftest.py': CONFTEST,
      'pages/parcel.py': PAGE,
      'pages/base.py': `${WRAPPER}
class Box:
    def __init__(self, kind, path):
        self.kind = kind
        self.path = path
    def give(self, driver):
        return Element(driver, self)
class Part(Box):
    def __init__(self, part):
        self.part = part
    def give(self, driver):
        return self.part(driver)
class Base:
    def __init__(self, driver):
        self.driver = driver
    def __getattribute__(self, name):
        value = object.__getattribute__(self, name)
        if isinstance(value, Box):
            return value.give(self.driver)
        return value
`,
    },
    fields: ['sender=Ann', 'town=Rome'],
  },
  {
    of: 'of each, by itself',
    files: {
      'tests/test_parcels.py': TEST,
      'tests/conftest.py': CONFTEST,
      'pages/parcel.py': PAGE,
      'pages/base.py': `${WRAPPER}
class Box:
    def __init__(self, kind, path):
        self.kind = kind
        self.path = path
    def __get__(self, page, owner):
        return Element(page.driver, self)
class Part:
    def __init__(self, part):
        self.part = part
    def __get__(self, page, owner):
        return self.part(page.driver)
class Base:
    def __init__(self, driver):
        self.driver = driver
`,
    },
    fields: ['sender=Ann', 'town=Rome'],
  },
  {
    of: 'that stay the page of a library when they are opened',
    files: {
      'test_group.py': `from pages.group import Groups
def test_make(selenium, base_url):
    groups = Groups(selenium, base_url).open()
    form = groups.new_group().wait_for_page_to_load()
    form.set_name("Birds")
    form.check_privacy()
    form.check_recaptcha()
    form.check_title()
`,
      'pages/group.py': `from pypom import Page
from selenium.webdriver.common.by import By
class Groups(Page):
    def new_group(self):
        self.find_element(By.ID, "new").click()
        return GroupForm(self.selenium)
class GroupForm(Page):
    _title = (By.ID, "id_title")
    def set_name(self, name):
        self.find_element(By.ID, "id_name").send_keys(name)
    def check_privacy(self):
        self.find_element(By.ID, "id_agreed").click()
    def check_recaptcha(self):
        self.find_element(By.CSS_SELECTOR, ".recaptcha-checkbox").click()
    def check_title(self):
        self.find_element(*self._title).click()
`,
    },
    fields: ['name=Birds', 'agreed=true'],
  },
]);
