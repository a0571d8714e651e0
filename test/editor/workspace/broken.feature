Feature: Half typed

  Scenario: Still whole
    When I enter "email" as "whole@test.com"
    And I enter "firstname" as "Ann"

  Scenario Outl
    When I ent
    | this | table
