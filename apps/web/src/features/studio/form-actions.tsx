import { Button, Group, Menu } from '@mantine/core';
import { IconChevronDown, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/pieces/link.js';
import { usePermission } from '../../shared/session/use-session.js';
import { exportHref, type ExportWish } from './api/exchange.js';

const KINDS: readonly ExportWish['as'][] = ['bundle', 'rjsf', 'xlsform', 'pdf'];

/** What can be done with a published form: change it in the studio, take it away as a file. */
export function FormActions({
  formKey,
  version,
}: {
  readonly formKey: string;
  readonly version: number | undefined;
}) {
  const { t } = useTranslation();
  const mayDesign = usePermission('definitions.design');
  const maySeeAnswers = usePermission('answers.see');
  return (
    <Group gap="xs">
      {maySeeAnswers && (
        <LinkButton to="/forms/$key/answers" params={{ key: formKey }} variant="default">
          {t('studio.answers')}
        </LinkButton>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden />}>
            {t('studio.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {KINDS.map((as) => (
            <Menu.Item key={as} component="a" href={exportHref(formKey, { as, version })} download>
              {t(`studio.exports.${as}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {mayDesign && (
        <LinkButton
          to="/forms/$key/design"
          params={{ key: formKey }}
          leftSection={<IconPencil size={18} stroke={1.75} aria-hidden />}
        >
          {t('studio.edit')}
        </LinkButton>
      )}
    </Group>
  );
}
