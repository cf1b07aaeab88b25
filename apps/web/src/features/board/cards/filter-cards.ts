import type { BoardView, CaseCard } from '@tandem/contracts';
import { daysFrom } from '@tandem/ui';
import { SOON_DAYS } from '../../../shared/pieces/due.js';

/** Filters of the board as they stand in the address. */
export interface BoardFilter {
  readonly kind?: 'request' | 'candidacy' | 'pair' | undefined;
  readonly due?: 'overdue' | 'soon' | undefined;
  readonly person?: string | undefined;
  readonly mine?: boolean | undefined;
  /** Above the school: whose cards. */
  readonly at?: string | undefined;
}

export interface Viewer {
  readonly person: string;
  readonly today: string;
  /** Cases where a task waits for the viewer. */
  readonly waiting: ReadonlySet<string>;
}

const isSoon = (card: CaseCard, today: string): boolean => {
  if (card.overdue || card.dueAt === null) return false;
  const days = daysFrom(today, card.dueAt);
  return days >= 0 && days <= SOON_DAYS;
};

export function passes(card: CaseCard, filter: BoardFilter, viewer: Viewer): boolean {
  const takesPart = (person: string) =>
    card.participants.some((one) => one.state === 'active' && one.person.id === person);
  if (filter.at && card.unit.id !== filter.at) return false;
  if (filter.kind && card.subject !== filter.kind) return false;
  if (filter.due === 'overdue' && !card.overdue) return false;
  if (filter.due === 'soon' && !isSoon(card, viewer.today)) return false;
  if (filter.person && !takesPart(filter.person)) return false;
  if (filter.mine && !takesPart(viewer.person) && !viewer.waiting.has(card.id)) return false;
  return true;
}

export const isFiltered = ({ kind, due, person, mine, at }: BoardFilter): boolean =>
  Boolean(kind ?? due ?? person ?? mine ?? at);

/** Whether the board gathers the cards of several organisations: it has no year of its own then. */
export const isAbove = (board: BoardView): boolean =>
  board.cycle === null &&
  board.columns.some(({ cards }) => cards.some((card) => card.unit.id !== board.unit.id));

/** Organisations whose cards stand on the board. */
export function unitsOf(board: BoardView): readonly { readonly id: string; readonly title: string }[] {
  const units = new Map(
    board.columns.flatMap(({ cards }) => cards.map(({ unit }) => [unit.id, unit.title] as const)),
  );
  return [...units]
    .map(([id, title]) => ({ id, title }))
    .sort((one, other) => one.title.localeCompare(other.title, 'ru', { numeric: true }));
}

/** Everybody who takes part in something on the board, by name. */
export function peopleOf(board: BoardView): readonly { readonly id: string; readonly name: string }[] {
  const people = new Map<string, string>();
  for (const { cards } of board.columns)
    for (const { participants } of cards)
      for (const { person } of participants) people.set(person.id, person.name);
  return [...people]
    .map(([id, name]) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'ru'));
}
