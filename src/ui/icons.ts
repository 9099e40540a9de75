/** Outlines drawn on a 20 by 20 grid, 1.6 thick. */
export const ICONS = {
  close: 'M5 5l10 10M15 5L5 15',
  print: 'M6 8V3h8v5M6 14H3.5V8h13v6H14M6 12h8v5H6z',
  info: 'M10 17.5a7.5 7.5 0 1 0 0-15a7.5 7.5 0 0 0 0 15zM10 9v5M10 6.2v.1',
  link: 'M8 12l4-4M9 6.5l1.6-1.6a3.1 3.1 0 0 1 4.5 4.5L13.5 11M11 13.5l-1.6 1.6a3.1 3.1 0 0 1-4.5-4.5L6.5 9',
  menu: 'M3 6h14M3 10h14M3 14h14',
  map: 'M3 5.5l4.7-2 4.6 2 4.7-2v11l-4.7 2-4.6-2-4.7 2zM7.7 3.5v11M12.3 5.5v11',
  plan: 'M10 17.5a7.5 7.5 0 1 0 0-15a7.5 7.5 0 0 0 0 15zM10 13a3 3 0 1 0 0-6a3 3 0 0 0 0 6zM10 7V2.5M12.6 11.5l3.9 2.3M7.4 11.5l-3.9 2.3',
  list: 'M7 5h10M7 10h10M7 15h10M3 5h.1M3 10h.1M3 15h.1',
  facets: 'M8.5 14a5.5 5.5 0 1 0 0-11a5.5 5.5 0 0 0 0 11zM12.5 12.5L17 17',
} as const;
export type IconName = keyof typeof ICONS;
