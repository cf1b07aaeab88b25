import { useNavigate, useSearch } from '@tanstack/react-router';
import { MailboxPage } from '../../features/letters/mailbox/mailbox-page.js';

export function MailboxRoute() {
  const { q, show, letter } = useSearch({ from: '/inside/mailbox' });
  const navigate = useNavigate({ from: '/mailbox' });
  return (
    <MailboxPage
      filter={{ q, show }}
      onFilter={(next) =>
        void navigate({
          search: (before) => ({ ...before, ...next, letter: undefined }),
          replace: true,
        })
      }
      letter={letter}
      onLetter={(id) => void navigate({ search: (before) => ({ ...before, letter: id }) })}
    />
  );
}
