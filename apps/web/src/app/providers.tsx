import { Notifications } from '@mantine/notifications';
import { TandemProvider } from '@tandem/ui';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLanguage } from '../shared/format/use-language.js';
import { useScheme } from '../shared/preferences/use-scheme.js';

/** Everything that a screen stands on: theme, language, server answers, toasts. */
export function Providers({
  client,
  children,
}: {
  readonly client: QueryClient;
  readonly children: ReactNode;
}) {
  const [scheme] = useScheme();
  return (
    <TandemProvider scheme={scheme} language={useLanguage()}>
      <QueryClientProvider client={client}>
        <Notifications position="bottom-right" limit={3} />
        {children}
      </QueryClientProvider>
    </TandemProvider>
  );
}
