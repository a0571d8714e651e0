package e2e;

import e2e.pages.ContactPage;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;

class ContactTest {
    private final WebDriver driver = new ChromeDriver();

    @Test
    void sendsAMessage() {
        new ContactPage(driver).open().send("Ann Lee", "ann@example.com", "Hello there");
    }

    @Test
    void showsTheAddress() {
        driver.get("https://shop.example.com/contact");
        driver.findElement(org.openqa.selenium.By.id("show")).click();
    }
}
