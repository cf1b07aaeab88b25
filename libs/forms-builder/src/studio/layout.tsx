import { useEffect, useState } from 'react';
import { Button, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAdjustments, IconLayoutSidebar } from '@tabler/icons-react';
import { StudioCanvas } from '../canvas/studio-canvas.js';
import { PageTabs } from '../pages/page-tabs.js';
import { Palette } from '../palette/palette.js';
import { PropertiesPanel } from '../panel/properties-panel.js';
import { useStudio } from '../state/index.js';
import { useWords } from '../words/index.js';
import { usePanelRequest } from './panel-request.js';
import classes from './studio.module.css';

const WIDE = '(min-width: 1100px)';

/** Palette, sheet and properties; on a narrow screen the sides come as drawers. */
export function Layout() {
  const wide = useMediaQuery(WIDE, true, { getInitialValueInEffect: false });
  return wide ? (
    <div className={classes.layout}>
      <Palette />
      <div className={classes.centre}>
        <StudioCanvas />
        <PageTabs />
      </div>
      <PropertiesPanel />
    </div>
  ) : (
    <Narrow />
  );
}

function Narrow() {
  const words = useWords();
  const added = useStudio((state) => state.steps.length);
  const [open, setOpen] = useState<'palette' | 'panel'>();
  usePanelRequest(() => setOpen('panel'));
  // What was added is to be seen; the drawer would cover it.
  useEffect(() => setOpen((side) => (side === 'palette' ? undefined : side)), [added]);
  const close = () => {
    // What is typed is taken when its field is left; Escape takes the field away from under the cursor.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setOpen(undefined);
  };
  const shared = {
    onClose: close,
    closeButtonProps: { 'aria-label': words.close },
    styles: { body: { padding: 0 } },
  };
  return (
    <div className={classes.narrow}>
      <div className={classes.sides}>
        <Button
          variant="default"
          leftSection={<IconLayoutSidebar size={16} stroke={1.75} aria-hidden />}
          onClick={() => setOpen('palette')}
        >
          {words.palette}
        </Button>
        <Button
          variant="default"
          leftSection={<IconAdjustments size={16} stroke={1.75} aria-hidden />}
          onClick={() => setOpen('panel')}
        >
          {words.properties}
        </Button>
      </div>
      <StudioCanvas />
      <PageTabs />
      <Drawer {...shared} opened={open === 'palette'} size={280} title={words.palette}>
        <Palette />
      </Drawer>
      <Drawer {...shared} opened={open === 'panel'} position="right" size={340} title={words.properties}>
        <PropertiesPanel />
      </Drawer>
    </div>
  );
}
