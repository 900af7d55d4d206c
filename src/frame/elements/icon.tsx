// SPDX-License-Identifier: EUPL-1.2
// Our few line icons, drawn on a 24 grid and coloured by the text around them. Always decoration: the words carry it.

const paths = {
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.6v.1',
  question: 'M8.500 8.500a3.500 3.500 0 1 1 5.200 3.100c-1.200.7-1.700 1.300-1.700 2.600M12 18.400v.1',
  contrast: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0 0V3m2 3.5 5 5M12.5 10l6.5 6.5M12.5 15l4.2 4.2',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm5-1.5L20 20',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  home: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  locate:
    'M12 19a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm0-17v4m0 12v4M2 12h4m12 0h4M12 13.2a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4',
  layers: 'M12 4 3 9l9 5 9-5-9-5Zm-9 9.5 9 5 9-5',
  print: 'M7 9V4h10v5M7 17H5v-7h14v7h-2M7 14h10v6H7v-6Z',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3A4 4 0 0 0 11 18.700l1-1',
  download: 'M12 4v11m0 0 4.500-4.500M12 15l-4.500-4.500M5 19.500h14',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3.500 2',
  down: 'm6 9 6 6 6-6',
  up: 'm6 15 6-6 6 6',
  right: 'm9 6 6 6-6 6',
  widen: 'M4 12h16M4 12l4-4m-4 4 4 4m12-4-4-4m4 4-4 4',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v6m0-9.500v.1',
  warning: 'M12 4 2.500 20h19L12 4Zm0 6v5m0 2.400v.1',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  external: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { name: IconName }) => <LineIcon path={paths[name]} />;

/** An icon that only one part knows, which brings its path. */
export function LineIcon({ path }: { path: string }) {
  return (
    <svg className="nuf-icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
