import type { AvailableEventView, BoardView, CaseCard } from '@tandem/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { caseQuery } from '../../../shared/cases/get-case.js';
import { textOf } from '../../../shared/format/text.js';
import { currentLanguage } from '../../../shared/i18n/language.js';
import { workflowQuery } from '../../../shared/workflows/get-workflow.js';
import type { StateSpec } from '../../../shared/workflows/machine.js';
import { stageAtStart, stagesOfEvent } from '../../../shared/workflows/stages-of-event.js';

/** One thing that can be done with a card, and the stages where it may come to stand by it. */
export type Move =
  | {
      readonly kind: 'event';
      readonly caseId: string;
      readonly event: AvailableEventView;
      readonly stages: readonly number[];
    }
  | {
      readonly kind: 'start';
      readonly caseId: string;
      readonly workflow: string;
      readonly title: string;
      readonly stages: readonly number[];
    };

export const isAllowed = (move: Move): boolean => move.kind === 'start' || move.event.allowed;

/** What the server says can be done with the card; where each step leads is read from the definition of its workflow. */
export async function loadMoves(
  client: QueryClient,
  card: CaseCard,
  canOpen: BoardView['canOpen'],
): Promise<readonly Move[]> {
  const [events, starts] = await Promise.all([loadEvents(client, card), loadStarts(client, card, canOpen)]);
  return [...events, ...starts];
}

async function loadEvents(client: QueryClient, card: CaseCard): Promise<readonly Move[]> {
  const view = await client.fetchQuery(caseQuery(card.id));
  const machine = await loadMachine(client, view.workflow, view.version);
  return view.availableEvents.map((event) => ({
    kind: 'event',
    caseId: card.id,
    event,
    stages: machine ? stagesOfEvent(machine.machine, view.state, event.type) : [],
  }));
}

/** A request and an admitted candidate become a pair: another case, opened from this one. */
async function loadStarts(
  client: QueryClient,
  card: CaseCard,
  canOpen: BoardView['canOpen'],
): Promise<readonly Move[]> {
  if (card.subject !== 'request' && card.subject !== 'candidacy') return [];
  const found = await Promise.all(
    canOpen.map(async ({ workflow, title }): Promise<Move | undefined> => {
      const read = await loadMachine(client, workflow);
      if (read?.subject !== 'pair') return undefined;
      const stage = stageAtStart(read.machine);
      return {
        kind: 'start',
        caseId: card.id,
        workflow,
        title: read.title || title,
        stages: stage ? [stage] : [],
      };
    }),
  );
  return found.filter((move) => move !== undefined);
}

interface Read {
  readonly machine: StateSpec;
  readonly subject: string;
  readonly title: string;
}

/** Nothing where the person may not read definitions: then every step is offered by name only. */
async function loadMachine(client: QueryClient, key: string, version?: number): Promise<Read | undefined> {
  try {
    const { definition } = await client.fetchQuery(workflowQuery(key, version));
    const { machine, subject, title } = definition as {
      machine?: StateSpec;
      subject?: string;
      title?: unknown;
    };
    return machine && { machine, subject: String(subject), title: textOf(title, currentLanguage()) };
  } catch {
    return undefined;
  }
}
