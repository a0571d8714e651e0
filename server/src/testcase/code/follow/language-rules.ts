/** Names that stand for the browser or a library, never for a class of the tests. */
export const NEVER_LOOKED_UP: ReadonlySet<string> = new Set(
  (
    'driver browser page cy By by Keys Key expect assert Assert Assertions console document window process require Math Date JSON ' +
    'Object Array String Promise I t $ $$ print len str int self super until EC WebDriverWait'
  ).split(' '),
);
/** Languages in which a member is named without `this`. */
export const IMPLICIT_THIS: ReadonlySet<string> = new Set(['java', 'csharp', 'ruby', 'robot']);
/** Languages in which a function may be called on its first parameter: commands of Cypress, extension methods. */
export const EXTENDING: ReadonlySet<string> = new Set(['javascript', 'typescript', 'csharp']);
/** Languages in which a call may leave out arguments that have no default. */
export const LEAVES_OUT: ReadonlySet<string> = new Set(['javascript', 'typescript']);
