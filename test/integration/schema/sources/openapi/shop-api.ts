/** An API as people write them: 3.1, with what a schema may say of its values. */
export const SHOP_API = `
openapi: 3.1.0
info: { title: Shop, version: '1.0' }
paths:
  /customers:
    get:
      responses:
        '200':
          description: a page
          content:
            application/json:
              schema: { type: object, properties: { items: { type: array, items: { $ref: '#/components/schemas/Customer' } }, total: { type: integer } } }
    post:
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/CustomerCreate' } } } }
      responses: { '201': { description: made, content: { application/json: { schema: { $ref: '#/components/schemas/Customer' } } } } }
  /orders:
    post:
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
      responses: { '201': { description: made } }
components:
  schemas:
    CustomerCreate:
      type: object
      required: [email, name, level]
      properties:
        email: { type: string, format: email, maxLength: 60 }
        name: { type: string, minLength: 2, maxLength: 40 }
        level: { type: string, enum: [basic, gold, "it's"], default: basic }
        vat: { type: string, pattern: '^[A-Z]{2}[0-9]{8}$' }
        bornOn: { type: string, format: date }
        newsletter: { type: boolean, default: false }
        interests: { type: array, items: { type: string, enum: [music, sport] } }
        score: { type: number, minimum: 0, maximum: 5, multipleOf: 0.5 }
        limit: { type: [integer, 'null'], exclusiveMinimum: 0, maximum: 10000 }
        website: { type: string, format: uri }
        address:
          type: object
          required: [city]
          properties: { city: { type: string }, zip: { type: string }, floor: { type: integer, minimum: 0, maximum: 9 } }
    Customer:
      allOf:
        - $ref: '#/components/schemas/CustomerCreate'
        - type: object
          required: [id, createdAt]
          properties:
            id: { type: string, format: uuid, readOnly: true }
            createdAt: { type: string, format: date-time }
    Product:
      type: object
      required: [id, title, price]
      properties: { id: { type: integer, format: int64 }, title: { type: string }, price: { type: number, exclusiveMinimum: 0 }, ratio: { type: number, format: double, minimum: 0, maximum: 1 } }
    Order:
      type: object
      required: [customer, state, lines]
      properties:
        id: { type: integer }
        customer: { $ref: '#/components/schemas/Customer' }
        state: { const: open }
        placedAt: { type: string, format: date-time }
        lines:
          type: array
          items:
            type: object
            required: [product, quantity]
            properties: { product: { $ref: '#/components/schemas/Product' }, quantity: { type: integer, minimum: 1, maximum: 12 } }
        previous: { $ref: '#/components/schemas/Order' }
`;
