Feature: Looking around

  Scenario: A visitor only looks
    Given I am on the home page
