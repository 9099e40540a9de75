import type { FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';

/** Shapes of the territory (WGS 84), from `territoire.json`; loaded beside the first picture. */
export interface Territory {
  /** QPV and sectors. */
  readonly neighbourhoods: FeatureCollection<Polygon | MultiPolygon, NeighbourhoodShape>;
  readonly communes: FeatureCollection<Polygon | MultiPolygon, CommuneProperties>;
  readonly landmarks: FeatureCollection<Point, LandmarkProperties>;
}

export interface NeighbourhoodShape {
  /** Position in `Contract.neighbourhoods`. */
  readonly index: number;
  /** The inside point farthest from every edge, in degrees: longitude, latitude. */
  readonly anchor: readonly [number, number];
  /** Metres from there to the nearest edge. */
  readonly clearance: number;
}

export interface CommuneProperties {
  /** INSEE code. */
  readonly code: string;
  readonly name: string;
  /** Member of the agglomeration in 2015 (the contract's 50), in 2017 (73). */
  readonly in2015: boolean;
  readonly in2017: boolean;
}

/** A place people recognise, drawn where it is: places known only by their sector are left out. */
export interface LandmarkProperties {
  readonly name: string;
  /** `mairie`, `école`, `gare`, `équipement culturel`… as in `lieux.csv`. */
  readonly kind: string;
  readonly commune: string;
  /** 1 shown first, 3 only when zoomed in. */
  readonly rank: number;
}
