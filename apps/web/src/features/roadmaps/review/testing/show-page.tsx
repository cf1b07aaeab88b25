import type { RemarkView, RoadmapView } from '@tandem/contracts';
import { hearCalls, type Sent } from '../../../../shared/testing/hear-calls.js';
import { author, id, kedrovyCoverage } from './kedrovy.js';

export { renderPage as showPage } from '../../../../shared/testing/render-page.js';

export interface Answers {
  readonly view: RoadmapView;
  readonly remarks?: readonly RemarkView[];
  /** Answers of its own to some requests, by `METHOD path`; the first is given once, the last stays. */
  readonly own?: Readonly<Record<string, readonly { readonly status: number; readonly body: unknown }[]>>;
}

/** The engine as these pages see it; answers what was sent to it. */
export function answerCalls({ view, remarks = [], own = {} }: Answers): readonly Sent[] {
  const sent: Sent[] = [];
  const left = Object.fromEntries(Object.entries(own).map(([key, list]) => [key, [...list]]));
  hearCalls(({ method, path, body }) => {
    if (method !== 'GET') sent.push({ method, path, body });
    const mine = left[`${method} ${path.split('?')[0]}`];
    const next = mine && (mine.length > 1 ? mine.shift() : mine[0]);
    if (next) return next;
    if (method !== 'GET') return answer(saved(path));
    if (path.includes('/coverage')) return answer(kedrovyCoverage);
    if (path.endsWith('/remarks')) return answer({ items: remarks });
    if (path.startsWith('/cases/')) return { status: 404, body: problem(404, 'not-found') };
    return answer(view);
  });
  return sent;
}

const answer = (body: unknown) => ({ status: 200, body });

const saved = (path: string) =>
  path.endsWith('/draft/steps')
    ? { revision: 8, savedAt: '2025-03-21T10:00:00Z', issues: [] }
    : { revision: 6, state: 'returned', stage: null };

export const problem = (status: number, code: string, more: object = {}) => ({
  type: 'about:blank',
  title: code,
  status,
  code,
  ...more,
});

export const reply = (last: number, text: string): RemarkView['replies'][number] => ({
  id: id(last),
  author,
  onBehalfOf: null,
  side: 'отдел образования Кедрового',
  text,
  at: '2025-03-20T12:05:00+07:00',
});
