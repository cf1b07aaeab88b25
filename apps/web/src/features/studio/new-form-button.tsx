import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/pieces/link.js';
import { usePermission } from '../../shared/session/use-session.js';

/** For those who design forms. */
export function NewFormButton() {
  const { t } = useTranslation();
  if (!usePermission('definitions.design')) return null;
  return (
    <LinkButton to="/forms/new" leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />}>
      {t('studio.newForm')}
    </LinkButton>
  );
}
