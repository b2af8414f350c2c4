/** The product's version; a test holds it equal to package.json's. */
export const productVersion = '0.1.0'
