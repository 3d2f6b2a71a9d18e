// What a page may contain under the site's content security policy, and the policy itself.

const directives = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'",
  "form-action 'self'", "base-uri 'none'",
];
/** A page that has no need of something may leave it refused; these two always stand. */
const always = ["default-src 'none'", "base-uri 'none'"];

const isPolicy = ({ name, attributes }) => name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy';

function policyProblems(elements) {
  const policies = elements.filter(isPolicy).map((one) => one.attributes.get('content'));
  if (policies.length !== 1) return [`${policies.length} policies`];
  const given = policies[0].split(';').map((one) => one.trim());
  return [
    ...given.filter((one) => !directives.includes(one)).map((one) => `the policy has ${one}`),
    ...always.filter((one) => !given.includes(one)).map((one) => `the policy lacks ${one}`),
  ];
}

/** A block of data is no script to a browser. */
const isData = (attributes) => /^application\/(ld\+)?json$/.test(attributes.get('type') ?? '');

function inlineProblems({ name, attributes }) {
  const problems = [...attributes.keys()].filter((key) => key === 'style' || key.startsWith('on')).map((key) => `<${name} ${key}>`);
  if (name === 'style') problems.push('<style>');
  if (name === 'script' && !attributes.has('src') && !isData(attributes)) problems.push('<script> without a source');
  return problems;
}

/** Where a page's elements go beyond the policy. */
export const pageProblems = (elements) => [...policyProblems(elements), ...elements.flatMap(inlineProblems)];
