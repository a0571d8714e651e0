package e2e.pages;

import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

public class ContactPage {
    private final WebDriver driver;
    private final By name = By.id("contact_name");
    private final By email = By.name("email");

    public ContactPage(WebDriver driver) {
        this.driver = driver;
    }

    public ContactPage open() {
        driver.get("https://shop.example.com/contact");
        return this;
    }

    public void send(String who, String from, String text) {
        driver.findElement(name).sendKeys(who);
        driver.findElement(email).sendKeys(from);
        driver.findElement(By.cssSelector("textarea[name='message']")).sendKeys(text);
        driver.findElement(By.cssSelector("button[type=submit]")).click();
    }
}
