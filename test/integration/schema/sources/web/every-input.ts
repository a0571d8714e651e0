/** A form with every kind of input there is, and what else its user may enter something into. */
export const EVERY_INPUT = `<!doctype html><html><head><title>Everything</title></head><body>
<h1>Application</h1>
<form id="application">
  <input type="hidden" name="csrf_token" value="x"><input type="hidden" name="step" value="1">
  <label>Full name <input type="text" name="name" autocomplete="name" required></label>
  <label>Code <input type="text" name="code" pattern="[A-Z]{2}-\\d{4}" required></label>
  <label>Nickname <input type="text" name="nick" minlength="3" maxlength="8" pattern="[a-z0-9_]+"></label>
  <label>Find <input type="search" name="q" maxlength="30"></label>
  <label>Phone <input type="tel" name="phone" required pattern="\\+?[0-9 ]{7,15}"></label>
  <label>Fax <input type="tel" name="fax"></label>
  <label>Site <input type="url" name="site" required></label>
  <label>Secured site <input type="url" name="secured" pattern="https://.*"></label>
  <label>E-mail <input type="email" name="email" required maxlength="60"></label>
  <label>Work e-mail <input type="email" name="work_email" pattern=".+@example\\.com"></label>
  <label>Others <input type="email" name="others" multiple></label>
  <label>Password <input type="password" name="password" required minlength="8" maxlength="20"></label>
  <label>Repeat password <input type="password" name="password_repeat" required></label>
  <label>PIN <input type="password" name="pin" pattern="\\d{4}" maxlength="4" inputmode="numeric"></label>
  <label>Age <input type="number" name="age" min="18" max="99" required></label>
  <label>Count <input type="number" name="count" min="1" step="5" max="101" required></label>
  <label>Ratio <input type="number" name="ratio" min="0.1" max="0.9" step="0.05" required></label>
  <label>Price <input type="number" name="price" min="0" step="0.01" required></label>
  <label>Shifted <input type="number" name="shifted" step="4" value="3" required></label>
  <label>Balance <input type="number" name="balance" min="-50" max="-10" required></label>
  <label>Height <input type="number" name="height" step="any" min="1.5" max="2.5" required></label>
  <label>Mood <input type="range" name="mood" min="10" max="20" step="2"></label>
  <label>Volume <input type="range" name="volume"></label>
  <label>Birthday <input type="date" name="birthday" max="2010-12-31" required></label>
  <label>Visit <input type="date" name="visit" min="2026-01-05" max="2026-12-28" step="7" required></label>
  <label>Wake up <input type="time" name="wake" min="05:30" max="09:45" required></label>
  <label>Night <input type="time" name="night" min="22:00" max="05:00" required></label>
  <label>Quarter <input type="time" name="quarter" step="900" required></label>
  <label>Exact <input type="time" name="exact" step="1"></label>
  <label>Meeting <input type="datetime-local" name="meeting" min="2026-03-01T08:00" max="2026-03-31T18:00" required></label>
  <label>Any moment <input type="datetime-local" name="moment" required></label>
  <label>Starting month <input type="month" name="start_month" min="2025-06" max="2027-03" required></label>
  <label>Week <input type="week" name="week" min="2025-W10" required></label>
  <label>Colour <input type="color" name="colour"></label>
  <label>CV <input type="file" name="cv" accept=".pdf,.docx" required></label>
  <label><input type="checkbox" name="newsletter"> Newsletter</label>
  <label><input type="checkbox" name="terms" required> I agree</label>
  <fieldset><legend>Interests</legend>
    <label><input type="checkbox" name="interests[]" value="music"> Music</label>
    <label><input type="checkbox" name="interests[]" value="sport, any" required> Sport</label>
    <label><input type="checkbox" name="interests[]" value="books"> Books</label></fieldset>
  <fieldset><legend>Plan</legend>
    <label><input type="radio" name="plan" value="free" required> Free</label>
    <label><input type="radio" name="plan" value="pro"> Pro</label></fieldset>
  <label>Country <select name="country" required><option value="">Choose</option><optgroup label="Europe"><option value="DE">Germany</option><option>France</option></optgroup><option disabled value="XX">Nowhere</option></select></label>
  <label>Size <select name="size"><option>S<option>M<option>L</select></label>
  <label>Languages <select name="languages" multiple required size="3"><option value="en">English<option value="de">German<option value="fr">French</select></label>
  <label>Browser <input name="browser" list="browsers" required><datalist id="browsers"><option value="Firefox"><option value="Chrome"></datalist></label>
  <label>Letter <textarea name="letter" required minlength="20" maxlength="200"></textarea></label>
  <label>Remarks <textarea name="remarks"></textarea></label>
  <div id="about" contenteditable="true" aria-label="About you"></div>
  <div id="level" role="slider" aria-valuemin="1" aria-valuemax="5" aria-label="Level"></div>
  <input type="image" alt="Send"><input type="reset"><input type="button" value="Check"><input type="submit">
</form></body></html>`;
