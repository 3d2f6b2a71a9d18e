// What the map shows, and where it departs from the source.

/** Kilometres per unit of the drawing. */
export const unit = 2;

/** Centre of the projection, in degrees, and the frame around it, in kilometres. */
export const centre = { longitude: 10, latitude: 52 };
export const frame = { left: -1760, right: 3040, top: 2290, bottom: -1960 };

/** How small a detail may be, in square units, at each level: a corner's triangle, an island. */
export const levels = {
  full: { corner: 10, island: 28 },
  coarse: { corner: 90, island: 160 },
  inset: { corner: 4 },
};

/** The source's ISO 3166 numbers, as the codes of the catalogue (Eurostat's; UK, EL, XK). */
export const codes = {
  '008': 'AL', '012': 'DZ', '020': 'AD', '031': 'AZ', '040': 'AT', '051': 'AM', '056': 'BE',
  '070': 'BA', '100': 'BG', '112': 'BY', '191': 'HR', '196': 'CY', '203': 'CZ', '208': 'DK',
  '233': 'EE', '234': 'FO', '246': 'FI', '248': 'FI', '250': 'FR', '268': 'GE', '275': 'PS',
  '276': 'DE', '300': 'EL', '304': 'GL', '336': 'VA', '348': 'HU', '352': 'IS', '364': 'IR',
  '368': 'IQ', '372': 'IE', '376': 'IL', '380': 'IT', '398': 'KZ', '400': 'JO', '422': 'LB',
  '428': 'LV', '434': 'LY', '438': 'LI', '440': 'LT', '442': 'LU', '470': 'MT', '492': 'MC',
  '498': 'MD', '499': 'ME', '504': 'MA', '528': 'NL', '578': 'NO', '616': 'PL', '620': 'PT',
  '642': 'RO', '643': 'RU', '674': 'SM', '682': 'SA', '688': 'RS', '703': 'SK', '705': 'SI',
  '724': 'ES', '752': 'SE', '756': 'CH', '760': 'SY', '788': 'TN', '792': 'TR', '804': 'UA',
  '807': 'MK', '818': 'EG', '826': 'UK', '831': 'GG', '832': 'JE', '833': 'IM',
};

/** Shapes that the source leaves without a number, by the name it gives them. */
export const unnumbered = { Kosovo: 'XK', 'N. Cyprus': 'CY' };

/** A part that the source gives to another country than the catalogue does: where it lies. */
export const moved = [
  { longitude: 34.1, latitude: 44.95, from: 'RU', to: 'UA' }, // Crimea
];

/** Towns too small for the source's scale that are a country's all the same: drawn as a square. */
export const exclaves = [
  { longitude: -5.316, latitude: 35.889, country: 'ES' }, // Ceuta
  { longitude: -2.938, latitude: 35.292, country: 'ES' }, // Melilla
];

/** Units from the middle of such a square to its sides. */
export const exclaveReach = 5;

/** Boxes for what lies far outside the frame: bounds in degrees, and the box in units. */
export const insets = [
  { area: 'FRY1', country: 'FR', bounds: [-61.9, 15.75, -60.9, 16.6] },
  { area: 'FRY2', country: 'FR', bounds: [-61.35, 14.3, -60.7, 14.95] },
  { area: 'FRY3', country: 'FR', bounds: [-54.8, 2.0, -51.5, 5.9] },
  { area: 'FRY4', country: 'FR', bounds: [55.1, -21.5, 55.95, -20.8] },
  { area: 'FRY5', country: 'FR', bounds: [44.95, -13.1, 45.4, -12.55] },
  { area: 'ES70', country: 'ES', bounds: [-18.4, 27.3, -13.2, 29.5] },
  { area: 'PT20', country: 'PT', bounds: [-31.4, 36.8, -24.9, 39.9] },
  { area: 'PT30', country: 'PT', bounds: [-17.5, 32.4, -16.1, 33.3] },
  { area: 'IL', country: 'IL', bounds: [33.6, 29.3, 36.4, 33.5] },
];

/** Where the boxes stand: columns from the right edge, rows from the top, all in units. */
export const insetGrid = { columns: 3, width: 224, height: 190, gap: 16, right: 28, top: 28, caption: 38 };
