import type { Addressee, Assignment, Bindingness } from './campaign.js';
import type { Due } from './due-of.js';
import type { Escalation } from './escalate.js';
import type { Reminder } from './remind.js';

/** One report that a campaign expects of one unit, with all of its moments. */
export interface ExpectedReport {
  /** The same for the same campaign, duty and unit: opening twice makes nothing twice. */
  readonly key: string;
  readonly assignment: Assignment['id'];
  readonly unit: string;
  readonly to: Addressee;
  /** The unit that receives it, where it stands in the tree. */
  readonly receiver?: string;
  readonly bindingness: Bindingness;
  readonly timeZone: string;
  readonly due: Due;
  readonly reminders: readonly Reminder[];
  readonly escalation: Escalation;
}
