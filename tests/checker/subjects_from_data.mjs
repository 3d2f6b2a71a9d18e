// The compositions of all real subjects under all calls that judge them, as JSON (README.md), from data/.
import { records, takingPart } from './reference_from_data.mjs';

const partnershipJson = (one) => ({
  id: one.id,
  members: takingPart(one).map(({ organisation, from, to }) => ({ organisation, from, to })),
  complete: one.partners_complete === 'yes',
  themes: one.themes ?? [],
  awarded: one.label?.awarded,
  start: one.start,
  record: one,
});

const expressionJson = (one) => ({
  id: one.id,
  members: (one.organisations ?? []).map((organisation) => ({ organisation })),
  themes: one.themes ?? [],
  record: one,
});

const themeJson = (one) => ({ id: one.id, themes: [one.id], regions: one.regions ?? [], start: one.established, record: one });

/** [call id, composition JSON] for every subject of the call. */
function subjectsOf(call, kinds) {
  const { kind = 'partnerships', programme, platform } = call.subjects ?? {};
  if (kind === 'themes') {
    return kinds.themes.filter((one) => platform === undefined || one.platform === platform).map(themeJson);
  }
  if (kind === 'expressions-of-interest') return kinds.expressions.filter((one) => one.call === call.id).map(expressionJson);
  return kinds.partnerships
    .filter((one) => (programme === undefined ? one.call === call.id : one.programme === programme)).map(partnershipJson);
}

export function subjectsFromData(data = 'data') {
  const kinds = {
    partnerships: records(data, 'partnerships'),
    expressions: records(data, 'expressions-of-interest'),
    themes: records(data, 'themes'),
  };
  return records(data, 'calls').filter((call) => call.conditions?.length > 0)
    .flatMap((call) => subjectsOf(call, kinds).map((composition) => ({ call: call.id, composition })));
}
