import { linkOptions } from '@tanstack/react-router';

/** Pages of the cases that have a document beside them: what people work with is the document. */
export const workPageOf = (id: string) =>
  ({
    plan: linkOptions({ to: '/roadmaps/$roadmapId', params: { roadmapId: id } }),
    report: linkOptions({ to: '/monitoring/reports/$reportId', params: { reportId: id } }),
    campaign: linkOptions({ to: '/monitoring/campaigns/$campaignId', params: { campaignId: id } }),
  }) as const;

/** The page of a case by its subject, where it is not the page of any case. */
export function pageOfSubject(subject: string, id: string) {
  const pages = workPageOf(id);
  switch (subject) {
    case 'roadmap':
      return pages.plan;
    case 'report':
    case 'campaign':
      return pages[subject];
    default:
      return undefined;
  }
}
