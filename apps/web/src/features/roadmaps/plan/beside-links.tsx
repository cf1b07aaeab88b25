import { IconColumns2, IconGitCompare, IconHistory } from '@tabler/icons-react';
import type { RoadmapView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../shared/pieces/link.js';
import { besidePurpose } from './beside-purpose.js';

/** Ways to the other pages of the plan: beside the one above, version against version, what a change above means. */
export function BesideLinks({ view }: { readonly view: RoadmapView }) {
  const { t } = useTranslation();
  const params = { roadmapId: view.id };
  const purpose = besidePurpose(view);
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
