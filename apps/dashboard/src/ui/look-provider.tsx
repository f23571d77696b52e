import { createTheme, MantineProvider, type MantineColorSchemeManager } from '@mantine/core';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/Radio.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Table.css';
import '@mantine/core/styles/Loader.css';
import './theme.css';
import './ui.css';
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { lookNow, onLook, showLook } from './look.js';

const theme = createTheme({ primaryShade: 8, autoContrast: true, respectReducedMotion: true });

// The look is kept elsewhere, with the other choices of this device.
const manager: MantineColorSchemeManager = {
  get: (first) => first,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

/** The look of everything below. No style is written into the page, for the content policy refuses it. */
export function LookProvider({ children }: { children: ReactNode }) {
  const look = useSyncExternalStore(onLook, lookNow);
  useEffect(() => showLook(look), [look]);
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={manager}
      {...(look.scheme === 'auto' ? { defaultColorScheme: 'auto' as const } : { forceColorScheme: look.scheme })}
      withCssVariables={false}
      withGlobalClasses={false}
      withStaticClasses
    >
      {children}
    </MantineProvider>
  );
}
