Feature: Registration
  People register before they order.

  Background:
    Given I am on "https://shop.example/register"

  Scenario: A customer registers
    When I enter "email" as "ann.lee@example.com"
    And I enter "firstname" as "Ann"
    And I enter "lastname" as "Lee"
    And I enter "password" as "S3cret!pass"
    And I press "Create account"
    Then I should see "Welcome, Ann"

  Scenario: A registered customer orders
    Given the following products:
      | sku    | product name | price | quantity |
      | TS-001 | Tea set      | 49.90 | 12       |
      | MG-002 | Mug          | 8.50  | 140      |
    When I open the product page of "Tea set"
    Then I should see "49.90"
