import type { RemarkView, RoadmapView } from '@tandem/contracts';
import type { HttpAccount } from './http-account.js';

export interface PlanHands {
  /** Draws it up, answers, sends and publishes it. */
  readonly author: HttpAccount;
  readonly reviewer: HttpAccount;
  /** Registers the order. */
  readonly head: HttpAccount;
}

const MOST_STEPS = 12;

/** Leads a municipality’s plan from wherever it stands to its publication, each step by the one whose step it is. */
export const bringIntoForce = async (id: string, hands: PlanHands): Promise<void> => {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const { standing } = await hands.author.get<RoadmapView>(`/roadmaps/${id}`);
    if (standing === 'published') return;
    await stepFrom(standing, id, hands);
  }
  throw new Error(`${id} does not come into force`);
};

const stepFrom = async (
  standing: RoadmapView['standing'],
  id: string,
  { author, reviewer, head }: PlanHands,
): Promise<unknown> => {
  const send = (who: HttpAccount, type: string, more: object = {}) =>
    who.post(`/cases/${id}/events`, { type, ...more });
  switch (standing) {
    case 'returned':
      await answerAll(author, id);
      return author.post(`/roadmaps/${id}/submit`);
    case 'draft':
      return author.post(`/roadmaps/${id}/submit`);
    case 'submitted':
      return send(reviewer, 'ROADMAP.TAKE');
    case 'inReview': {
      const remarks = await remarksOf(reviewer, id);
      for (const remark of remarks)
        if (remark.state === 'answered') await reviewer.post(`/roadmaps/remarks/${remark.id}/close`);
      const written = remarks.some(({ state }) => state === 'written');
      return send(reviewer, written ? 'ROADMAP.AGREE_WITH_REMARKS' : 'ROADMAP.AGREE');
    }
    case 'agreed':
      return head.post(`/roadmaps/${id}/approve`, {
        act: { type: 'order', number: '41-о', date: '2025-05-20', appendixNo: '1' },
      });
    case 'approved':
      return send(author, 'ROADMAP.PUBLISH', { data: { url: 'https://edu.example.ru/nastavnichestvo' } });
    default:
      throw new Error(`nothing leads from «${standing}» to publication`);
  }
};

const remarksOf = async (who: HttpAccount, id: string): Promise<readonly RemarkView[]> =>
  (await who.get<{ items: RemarkView[] }>(`/roadmaps/${id}/remarks`)).items;

const answerAll = async (author: HttpAccount, id: string): Promise<void> => {
  for (const remark of await remarksOf(author, id))
    if (remark.state === 'open')
      await author.post(`/roadmaps/remarks/${remark.id}/replies`, { text: 'Учтём в отчёте за полугодие.' });
};
