import type { RoadmapView } from '@tandem/contracts';
import { DECIDED_BESIDE } from './decided-beside.js';

type Seen = Pick<RoadmapView, 'availableEvents' | 'standing' | 'mayEdit' | 'openRemarks'>;

/** What one goes beside the plan above for; remarks keep a returned plan from being sent until they are answered there. */
export function besidePurpose({
  availableEvents,
  standing,
  mayEdit,
  openRemarks,
}: Seen): 'decide' | 'answer' | 'review' {
  const may = (type: RegExp) => availableEvents.some((one) => one.allowed && type.test(one.type));
  if (may(DECIDED_BESIDE)) return 'decide';
  const waits = standing === 'returned' && mayEdit && openRemarks > 0;
  return waits && !may(/^ROADMAP\.SUBMIT$/u) ? 'answer' : 'review';
}
