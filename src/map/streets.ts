/** Whether the IGN base map is asked for, arriving, drawn, or out of reach. */
export type StreetsState = 'off' | 'loading' | 'shown' | 'failed';

/** The only host the map ever calls, and only when a person turns the streets on. */
export const STREETS_HOST = 'https://data.geopf.fr';

/**
 * Tiles of « Plan IGN v2 », Géoplateforme, WMTS in the PM matrix set (Web Mercator, 256 px).
 * Licence Ouverte 2.0, no key.
 */
export const STREETS_TILES =
  `${STREETS_HOST}/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0` +
  '&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png' +
  '&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}';
