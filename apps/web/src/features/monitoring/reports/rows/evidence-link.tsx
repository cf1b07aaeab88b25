import { Anchor } from '@mantine/core';
import { IconExternalLink, IconFile } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { filePort } from '../../../../shared/files/file-port.js';
import { API } from '../../../../shared/http/request.js';
import { addressWords, fileOf, isAddress } from './evidence.js';

const fileQuery = (id: string) =>
  queryOptions({ queryKey: ['files', id], staleTime: Infinity, queryFn: () => filePort.describe(id) });

/** One piece of evidence as a link; what is no address is told as it was written. */
export function EvidenceLink({ evidence }: { readonly evidence: string }) {
  const file = fileOf(evidence);
  if (file) return <FileLink id={file} />;
  if (!isAddress(evidence)) return <span>{evidence}</span>;
  return (
    <Anchor href={evidence} target="_blank" rel="noreferrer noopener" size="sm" title={evidence}>
      <IconExternalLink size={14} stroke={1.75} aria-hidden /> {addressWords(evidence)}
    </Anchor>
  );
}

function FileLink({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const file = useQuery(fileQuery(id));
  return (
    <Anchor href={file.data?.href ?? `${API}/files/${id}`} size="sm">
      <IconFile size={14} stroke={1.75} aria-hidden /> {file.data?.name ?? t('report.evidence.aFile')}
    </Anchor>
  );
}
