import { useContext } from 'react';
import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import { useFormScope, useFormState } from '../state/form-context.js';
import { PlaceContext } from './row-context.js';
import classes from './object-template.module.css';

type Properties = ObjectFieldTemplateProps['properties'];

function Grid({ properties }: { readonly properties: Properties }) {
  return <div className={classes.grid}>{properties.map((one) => one.content)}</div>;
}

/** Only the open page stands in the document: a long form costs what its page costs. */
function OpenPage({ properties }: { readonly properties: Properties }) {
  const { form } = useFormScope();
  const page = useFormState((store) => store.page);
  const names = form.pages[page]?.fields ?? [];
  const byName = new Map(properties.map((one) => [one.name, one]));
  return <Grid properties={names.flatMap((name) => byName.get(name) ?? [])} />;
}

/** Fields of an object: the open page of the form, a group, a row of a table or the inside of a card. */
export function ObjectTemplate({ properties, fieldPathId }: ObjectFieldTemplateProps) {
  const place = useContext(PlaceContext);
  if (fieldPathId.path.length === 0) return <OpenPage properties={properties} />;
  if (place === 'tableRow') {
    return (
      <PlaceContext.Provider value="tableCell">
        {properties.map((one) => (
          <td key={one.name} className={classes.cell}>
            {one.content}
          </td>
        ))}
      </PlaceContext.Provider>
    );
  }
  return (
    <PlaceContext.Provider value="grid">
      <div className={place === 'cardRow' ? undefined : classes.group}>
        <Grid properties={properties} />
      </div>
    </PlaceContext.Provider>
  );
}
