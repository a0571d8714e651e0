import type { ErrorReport } from '../errors';
import type { Parcel } from './stage';

/** What goes between the thread that runs a stage and the one that asks it. One stage follows the other on a thread. */
export type ToStage =
  { type: 'start'; settings: unknown } | { type: 'ask'; parcel: Parcel<unknown> } | { type: 'close' };

/** Each is the answer to what was sent, in its turn; a start has none. */
export type FromStage =
  | { type: 'answer'; parcel: Parcel<unknown> }
  | { type: 'failure'; report: ErrorReport; stack: string }
  | { type: 'closed' };
