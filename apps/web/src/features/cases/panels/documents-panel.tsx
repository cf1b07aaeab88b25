import { Anchor } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import type { DocumentView } from '@tandem/contracts';
import { formatDate, Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { formatSize } from '../../../shared/format/size.js';
import { useLanguage } from '../../../shared/format/use-language.js';
import { API } from '../../../shared/http/request.js';
import classes from '../cases.module.css';

/** Papers that the system wrote, the latest version first. */
export function DocumentsPanel({ documents }: { readonly documents: readonly DocumentView[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Panel title={t('cases.documents')}>
      {documents.length === 0 && <p className={classes.quiet}>{t('cases.noDocuments')}</p>}
      <ul className={classes.rows}>
        {documents.map((one) => (
          <li key={one.id} className={classes.row}>
            <IconFileTypeDocx className={classes.rowIcon} size={18} stroke={1.75} aria-hidden />
            <span className={classes.main}>
              <Anchor href={`${API}/documents/${one.id}`} download={one.name}>
                {one.title}
              </Anchor>
              <small>
                {one.version > 1 && `${t('cases.documentVersion', { version: one.version })}, `}
                DOCX, {formatSize(one.size, language)}
              </small>
            </span>
            <span className={classes.aside}>{formatDate(one.at, language, 'short')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
