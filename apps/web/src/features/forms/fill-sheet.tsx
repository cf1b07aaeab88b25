import { FormSkeleton } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Failure } from '../../shared/pieces/failure.js';
import { formToFillQuery } from './api/get-form-to-fill.js';
import type { FillFormProps } from './fill-form.js';

/** Drawing a form needs half a megabyte of script: it comes only where a form is. */
const FillForm = lazy(() => import('./fill-form.js'));

/** Fetches the form and draws it. */
export function FillSheet(props: Omit<FillFormProps, 'form'>) {
  const form = useQuery(formToFillQuery(props.source));
  if (form.error && !form.data) return <Failure error={form.error} onRetry={() => void form.refetch()} />;
  if (!form.data) return <FormSkeleton />;
  return (
    <Suspense fallback={<FormSkeleton />}>
      <FillForm key={JSON.stringify(props.source)} {...props} form={form.data} />
    </Suspense>
  );
}
