/**
 * The one table of properties that hold local paths when people write templates and S3 locations when CloudFormation
 * reads them: planning, packing, rewriting and the docs all go by it. Forms and properties as the resource types'
 * reference pages of AWS list them, and as `sam package` and `aws cloudformation package` treat them.
 */

/** How CloudFormation wants a location: `s3://bucket/key`, or a map with these keys. */
export type WrittenForm = 'uri' | { bucket: string; key: string } | 'url'

export interface PackagedProperty {
  /** The resource's type. */
  type: string
  /** Keys below Properties. */
  path: readonly [string, ...string[]]
  /** `function` and `layer` are built; the others are files that are only moved or uploaded. */
  kind: 'function' | 'layer' | 'file' | 'template'
  form: WrittenForm
  /** Section and key under Globals that stand in when the resource says nothing. */
  globals?: readonly [string, string]
}

const S3_MAP: WrittenForm = { bucket: 'S3Bucket', key: 'S3Key' }
const SHORT_MAP: WrittenForm = { bucket: 'Bucket', key: 'Key' }

const CODE: readonly PackagedProperty[] = [
  {
    type: 'AWS::Serverless::Function',
    path: ['CodeUri'],
    kind: 'function',
    form: 'uri',
    globals: ['Function', 'CodeUri'],
  },
  { type: 'AWS::Lambda::Function', path: ['Code'], kind: 'function', form: S3_MAP },
  {
    type: 'AWS::Serverless::LayerVersion',
    path: ['ContentUri'],
    kind: 'layer',
    form: 'uri',
    globals: ['LayerVersion', 'ContentUri'],
  },
  { type: 'AWS::Lambda::LayerVersion', path: ['Content'], kind: 'layer', form: S3_MAP },
]

const FILES: readonly PackagedProperty[] = [
  file('AWS::Serverless::Api', 'uri', 'DefinitionUri'),
  file('AWS::Serverless::HttpApi', 'uri', 'DefinitionUri'),
  file('AWS::Serverless::StateMachine', SHORT_MAP, 'DefinitionUri'),
  file('AWS::Serverless::GraphQLApi', 'uri', 'SchemaUri'),
  file('AWS::AppSync::GraphQLSchema', 'uri', 'DefinitionS3Location'),
  file('AWS::AppSync::Resolver', 'uri', 'RequestMappingTemplateS3Location'),
  file('AWS::AppSync::Resolver', 'uri', 'ResponseMappingTemplateS3Location'),
  file('AWS::AppSync::Resolver', 'uri', 'CodeS3Location'),
  file('AWS::AppSync::FunctionConfiguration', 'uri', 'RequestMappingTemplateS3Location'),
  file('AWS::AppSync::FunctionConfiguration', 'uri', 'ResponseMappingTemplateS3Location'),
  file('AWS::AppSync::FunctionConfiguration', 'uri', 'CodeS3Location'),
  file('AWS::ApiGateway::RestApi', SHORT_MAP, 'BodyS3Location'),
  file('AWS::ApiGatewayV2::Api', SHORT_MAP, 'BodyS3Location'),
  file('AWS::StepFunctions::StateMachine', SHORT_MAP, 'DefinitionS3Location'),
  file('AWS::ElasticBeanstalk::ApplicationVersion', S3_MAP, 'SourceBundle'),
  file('AWS::Glue::Job', 'uri', 'Command', 'ScriptLocation'),
  file('AWS::CloudFormation::ModuleVersion', 'uri', 'ModulePackage'),
  file('AWS::CloudFormation::ResourceVersion', 'uri', 'SchemaHandlerPackage'),
  { type: 'AWS::Serverless::Application', path: ['Location'], kind: 'template', form: 'url' },
  { type: 'AWS::CloudFormation::Stack', path: ['TemplateURL'], kind: 'template', form: 'url' },
  { type: 'AWS::CloudFormation::StackSet', path: ['TemplateURL'], kind: 'template', form: 'url' },
]

export const PACKAGED_PROPERTIES: readonly PackagedProperty[] = [...CODE, ...FILES]

function file(type: string, form: WrittenForm, ...path: [string, ...string[]]): PackagedProperty {
  return { type, path, kind: 'file', form }
}

/** A packaged property whose code is built. */
export type CodeProperty = PackagedProperty & { kind: 'function' | 'layer' }

const CODE_BY_TYPE = new Map(CODE.filter(isCode).map(property => [property.type, property]))

/** The code property of a type: `CodeUri`, `Code`, `ContentUri`, `Content`; undefined for types without code. */
export function codePropertyOf(type: string): CodeProperty | undefined {
  return CODE_BY_TYPE.get(type)
}

function isCode(property: PackagedProperty): property is CodeProperty {
  return property.kind === 'function' || property.kind === 'layer'
}

/** Whether a written location leads out of the file tree: `s3://…`, `https://…`. */
export function isRemote(location: string): boolean {
  return /^(s3|https?):\/\//i.test(location)
}
