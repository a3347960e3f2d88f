/** The part of CSL's JSON schema (citation-style-language/schema, csl-data.json) that an exported article uses. */

const date = {
  type: 'object',
  additionalProperties: false,
  required: ['date-parts'],
  properties: {
    'date-parts': {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      items: { type: 'array', minItems: 1, maxItems: 3, items: { type: ['string', 'number'] } },
    },
  },
};
/** What CSL's schema says of the fields that are written here; any other field is refused. */
export const CSL_SCHEMA = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['type', 'id'],
    properties: {
      type: { enum: ['article-newspaper', 'article-magazine', 'article', 'webpage'] },
      id: { type: ['string', 'number'] },
      title: { type: 'string' },
      author: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          minProperties: 1,
          properties: {
            family: { type: 'string' },
            given: { type: 'string' },
            literal: { type: 'string' },
          },
        },
      },
      'container-title': { type: 'string' },
      issued: date,
      accessed: date,
      URL: { type: 'string' },
      language: { type: 'string' },
      note: { type: 'string' },
    },
  },
};
