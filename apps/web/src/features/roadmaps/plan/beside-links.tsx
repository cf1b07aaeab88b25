import { IconColumns2, IconGitCompare, IconHistory } from '@tabler/icons-react';
import type { RoadmapView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../shared/pieces/link.js';
import { DECIDED_BESIDE } from './plan-moves.js';

/** Ways to the other pages of the plan: beside the one above, version against version, what a change above means. */
export function BesideLinks({ view }: { readonly view: RoadmapView }) {
  const { t } = useTranslation();
  const params = { roadmapId: view.id };
  const purpose = purposeOf(view);
  return (
    <>
      {view.standing === 'stale' && (
        <LinkButton
          to="/roadmaps/$roadmapId/impact"
          params={params}
          variant="default"
          leftSection={<IconHistory size={16} stroke={1.75} aria-hidden />}
        >
          {t('plan.links.impact')}
        </LinkButton>
      )}
      {view.versions.length > 1 && (
        <LinkButton
          to="/roadmaps/$roadmapId/compare"
          params={params}
          variant="default"
          leftSection={<IconGitCompare size={16} stroke={1.75} aria-hidden />}
        >
          {t('plan.links.compare')}
        </LinkButton>
      )}
      {view.parent && (
        <LinkButton
          to="/roadmaps/$roadmapId/review"
          params={params}
          variant={purpose === 'review' ? 'default' : 'filled'}
          leftSection={<IconColumns2 size={16} stroke={1.75} aria-hidden />}
        >
          {t(`plan.links.${purpose}`)}
        </LinkButton>
      )}
    </>
  );
}

/** What one goes beside the plan above for; remarks keep a returned plan from being sent until they are answered there. */
const purposeOf = ({ availableEvents, standing, mayEdit, openRemarks }: RoadmapView) => {
  const may = (type: RegExp) => availableEvents.some((one) => one.allowed && type.test(one.type));
  if (may(DECIDED_BESIDE)) return 'decide';
  const waits = standing === 'returned' && mayEdit && openRemarks > 0;
  return waits && !may(/^ROADMAP\.SUBMIT$/u) ? 'answer' : 'review';
};
