import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../pieces/confirm.js';
import { useSession } from '../session/use-session.js';

export interface RemoveRemarkProps {
  readonly remark: {
    readonly author: { readonly id: string; readonly name: string };
    readonly onBehalfOf: { readonly id: string } | null;
  };
  /** Where its words stand: `report.remarks`. */
  readonly words: string;
  readonly busy: boolean;
  /** Answers whether it was taken away. */
  readonly onRemove: () => Promise<boolean>;
}

/** One's own remark goes at once; a colleague's is asked about first: it is his text, and the journal keeps who removed it. */
export function RemoveRemark({ remark, words, busy, onRemove }: RemoveRemarkProps) {
  const { t } = useTranslation();
  const { person } = useSession();
  const [asking, setAsking] = useState(false);
  const isOwn = remark.author.id === person.id || remark.onBehalfOf?.id === person.id;
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        loading={busy && !asking}
        leftSection={<IconTrash size={15} stroke={1.75} aria-hidden />}
        onClick={() => (isOwn ? void onRemove() : setAsking(true))}
      >
        {t(`${words}.remove`)}
      </Button>
      {asking && (
        <Confirm
          title={t(`${words}.removeOther`)}
          text={t(`${words}.removeOtherText`, { author: remark.author.name })}
          verb={t(`${words}.remove`)}
          danger
          busy={busy}
          onConfirm={() => void onRemove().finally(() => setAsking(false))}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
