import { TandemProvider } from '@tandem/ui';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLanguage } from '../shared/format/use-language.js';
import { ToastPlace } from '../shared/pieces/tell.js';
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
        <ToastPlace />
        {children}
      </QueryClientProvider>
    </TandemProvider>
  );
}
