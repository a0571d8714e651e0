import type { Locator } from '../locators/locator';
import type { Value } from '../values';

/** What a call of a library does to a page, as far as data goes. */
export type Action =
  /** `next` is what is typed behind a tab, into the fields that follow. */
  | { does: 'enter'; target: Locator; value: Value | null; text: string | null; submits: boolean; next?: Value[] }
  /** What is typed next goes into the field that follows. */
  | { does: 'leave' }
  | { does: 'open'; url: string | null }
  | { does: 'click'; target: Locator | null; shown: string }
  /** Whether a box is ticked; `wanted` is what it is to be. */
  | { does: 'look'; target: Locator; wanted?: Value }
  /** Whether an element says a text. */
  | { does: 'ask'; target: Locator; text: string }
  | { does: 'submit' }
  /** In the database, in front of what is done to a page; `body` is JSON. */
  | { does: 'make'; table: string; body: string }
  /** Says what the next request sends, and where to; one that `joins` is one more of its entries, null nothing. */
  | { does: 'prepare'; path: string | null; body: string | null; joins?: boolean }
  /** `body` is JSON; null where it was said before, or nothing is sent. */
  | { does: 'send'; path: string | null; body: string | null };
