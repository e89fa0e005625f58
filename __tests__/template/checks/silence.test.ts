/** What CloudFormation accepts, nothing is said of: a false alarm costs more than a mistake that AWS finds later. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repository } from '../../support/python.ts'
import { findings } from './support.ts'

const SAM = 'Transform: AWS::Serverless-2016-10-31'

const sound: Record<string, string> = {
  'names that SAM makes for functions': `${SAM}
Resources:
  Shop:
    Type: AWS::Serverless::Function
    Properties:
      InlineCode: x
      Handler: index.handler
      Runtime: python3.13
      AutoPublishAlias: live
      Events:
        Get: {Type: Api, Properties: {Path: /, Method: get}}
        Beat: {Type: Schedule, Properties: {Schedule: rate(1 day)}}
  Alarm: {Type: AWS::CloudWatch::Alarm, DependsOn: ShopAliaslive, Properties: {AlarmName: !Ref ShopDeploymentGroup}}
Outputs:
  Role: {Value: !GetAtt ShopRole.Arn}
  Version: {Value: !Ref Shop.Version}
  Alias: {Value: !Sub "\${Shop.Alias} \${ShopVersion0123456789}"}
  Permission: {Value: !Ref ShopGetPermissionProd}
  Rule: {Value: !GetAtt ShopBeat.Arn}
  Url: {Value: !GetAtt ShopUrl.FunctionUrl}
  Api: {Value: !Sub "\${ServerlessRestApi} \${ServerlessRestApiProdStage} \${ServerlessHttpApi}"}
  Deployments: {Value: !Sub "\${ServerlessDeploymentApplication} \${CodeDeployServiceRole.Arn}"}
`,
  'names that SAM makes for APIs, state machines, layers and connectors': `${SAM}
Resources:
  Api: {Type: AWS::Serverless::Api, Properties: {StageName: v1, Domain: {DomainName: x, CertificateArn: y}}}
  Flow: {Type: AWS::Serverless::StateMachine, Properties: {Definition: {}}}
  Libs: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: s3://b/k}}
  Queue: {Type: AWS::SQS::Queue, Connectors: {ToFlow: {Properties: {Destination: {Id: Flow}, Permissions: [Write]}}}}
Outputs:
  Stage: {Value: !Ref Api.Stage}
  Deployment: {Value: !Ref Api.Deployment}
  StageId: {Value: !Ref Apiv1Stage}
  Plan: {Value: !Ref ApiUsagePlan}
  Domain: {Value: !Ref ApiGatewayDomainName0123456789}
  FlowRole: {Value: !GetAtt FlowRole.Arn}
  Layer: {Value: !Ref Libs0123456789}
  Policy: {Value: !Ref QueueToFlowPolicy}
`,
  'modules of the registry': `
Resources:
  Bucket: {Type: My::S3::Bucket::MODULE}
  Other: {Type: AWS::SNS::Topic, Properties: {TopicName: !GetAtt Bucket.Inner.Arn, DisplayName: !Ref BucketInner}}
`,
  'macros, which may add anything': `
Transform: [MyMacro]
Shared: {x: 1}
Resources:
  A: {Type: AWS::SNS::Topic, DependsOn: B, Properties: {TopicName: !Ref C, DisplayName: !If [D, x, y]}}
`,
  'an include of whole sections': `
Resources:
  Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3://b/k}}
  A: {Type: AWS::SNS::Topic, Properties: {TopicName: !Ref FromTheInclude}}
`,
  'a macro inside a resource': `
Resources:
  A: {Type: AWS::SNS::Topic, Properties: {TopicName: !Ref B, "Fn::Transform": {Name: Mine}}}
`,
  'loops, in all the forms that they have': `
Transform: AWS::LanguageExtensions
Parameters:
  Names: {Type: CommaDelimitedList, Default: "a,b"}
  OnA: {Type: String, Default: "x"}
Mappings:
  Sizes: {a: {memory: 1}, b: {memory: 2}}
Conditions:
  Fn::ForEach::Switches:
    - Name
    - [A]
    - "Is\${Name}": !Equals [!Ref {"Fn::Sub": "On\${Name}"}, !Sub "\${Name}"]
Resources:
  Fn::ForEach::Topics:
    - Name
    - !Ref Names
    - "Topic\${Name}":
        Type: AWS::SNS::Topic
        Condition: IsA
        DependsOn: "Queue\${Name}"
        Properties:
          TopicName: !Ref Name
          DisplayName: !Sub "\${Name} \${AWS::Region}"
          KmsMasterKeyId: !FindInMap [Sizes, !Ref Name, memory]
      "Queue\${Name}": {Type: AWS::SQS::Queue}
  Fn::ForEach::Outer:
    - Zone
    - [x.y, z]
    - Fn::ForEach::Inner:
        - Kind
        - [one, two]
        - "Log&{Zone}\${Kind}": {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: !Sub "\${Zone}/\${Kind}"}}
Outputs:
  Fn::ForEach::Out:
    - Name
    - [a, b]
    - "Arn\${Name}": {Value: !GetAtt [!Sub "Topic\${Name}", TopicArn]}
  Made: {Value: !GetAtt Topica.TopicArn}
  Log: {Value: !Ref Logxyone}
`,
  'functions that get their names from functions': `
Transform: AWS::LanguageExtensions
Parameters: {Which: {Type: String, Default: A}}
Mappings: {M: {a: {b: c}}}
Resources:
  A: {Type: AWS::SNS::Topic}
  B:
    Type: AWS::SNS::Topic
    Properties:
      TopicName: {Ref: !Sub "\${Which}"}
      DisplayName: !GetAtt [!Sub "\${Which}", TopicName]
      Tags:
        - {Key: x, Value: !FindInMap [!Sub "M", a, b]}
        - {Key: y, Value: !FindInMap [M, nowhere, b, DefaultValue: z]}
        - {Key: z, Value: !Sub ["\${A} \${Own}", {Own: !Join ["", [!Ref Which]]}]}
`,
  'texts that look like references': `
Resources:
  A:
    Type: AWS::SSM::Parameter
    Properties:
      Value: "\${NotSubstituted} \${also.not}"
      Description: !Sub "\${!Literal} \${AWS::StackName}-\${AWS::URLSuffix} $\${AWS::Partition} \${}"
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument: {Statement: [{Effect: Allow, Action: "*", Resource: "*", Condition: {StringEquals: {a: b}}}]}
`,
  'functions that are new, rules, and metadata': `
Parameters: {Zone: {Type: String, Default: a}}
Rules:
  Known: {Assertions: [{Assert: !Contains [[a], !Ref Zone], AssertDescription: no}]}
Metadata: {AWS::CloudFormation::Interface: {ParameterGroups: [{Parameters: [Elsewhere]}]}, X: {Ref: Nothing}}
Resources:
  A: {Type: AWS::SNS::Topic, Properties: {TopicName: !GetStackOutput {StackName: x, OutputName: y}}}
`,
  'resources that refer to each other where SAM takes them apart': `${SAM}
Resources:
  Shop:
    Type: AWS::Serverless::Function
    Properties:
      InlineCode: x
      Handler: index.handler
      Runtime: python3.13
      Environment: {Variables: {API: !Ref Api}}
      Events: {Get: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /, Method: get}}}
      FunctionUrlConfig: {AuthType: NONE}
      EventInvokeConfig: {DestinationConfig: {OnFailure: {Type: SQS, Destination: !GetAtt Dead.Arn}}}
  Dead: {Type: AWS::SQS::Queue, Properties: {Tags: [{Key: a, Value: !Ref Shop}]}}
  Api: {Type: AWS::Serverless::Api, Properties: {StageName: v1, Tags: {a: b}, Auth: {Authorizers: {A: {FunctionArn: !GetAtt Shop.Arn}}}}}
`,
  'a circle that a condition may open': `
Conditions: {C: !Equals [a, !Ref AWS::Region]}
Resources:
  A: {Type: AWS::SNS::Topic, Properties: {TopicName: !If [C, !Ref B, x]}}
  B: {Type: AWS::SNS::Topic, Properties: {TopicName: !If [C, x, !Ref A]}}
`,
  'names of things that every object has': `
Parameters: {constructor: {Type: String, Default: x}}
Conditions: {toString: !Equals [a, b]}
Resources:
  hasOwnProperty: {Type: AWS::SNS::Topic, Condition: toString, Properties: {TopicName: !Ref constructor}}
  valueOf: {Type: AWS::SNS::Topic, DependsOn: hasOwnProperty, Properties: {TopicName: !GetAtt hasOwnProperty.TopicName}}
`,
  'parameters as people write them': `
Parameters:
  Flag: {Type: String, Default: true, AllowedValues: ["true", "false"]}
  Bool: {Type: String, Default: "true", AllowedValues: [true, false]}
  Size: {Type: Number, Default: 1.0, AllowedValues: [1, 2]}
  Pair: {Type: CommaDelimitedList, Default: "a,b", AllowedValues: ["a,b", "c"]}
  Wanted: {Type: String, Default: "", AllowedPattern: ".+"}
  Java: {Type: String, Default: Ab, AllowedPattern: "(?i)[a-b]++\\\\p{Alpha}*"}
  Image: {Type: "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>", Default: /aws/x}
  Ids: {Type: "List<AWS::EC2::Subnet::Id>"}
Resources:
  A: {Type: AWS::SNS::Topic}
`,
}

it.each(Object.entries(sound))('%s', (_what, text) => {
  expect(findings(text)).toEqual([])
})

/** Every template of the examples and of the projects that the tests build. */
function ownTemplates(): string[] {
  return ['examples', '__tests__/fixtures'].flatMap(folder =>
    readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /(^|\/)template\.(ya?ml|json)$/.test(name) && !name.includes('node_modules'))
      .map(name => join(repository, folder, name)),
  )
}

it('our own templates', () => {
  const files = ownTemplates()
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) expect(findings(readFileSync(file, 'utf8')), file).toEqual([])
})

it('sees no circle around an id that is empty', () => {
  const told = findings('Resources:\n  "": {Type: AWS::SQS::Queue}\n')
  expect(told.filter(line => line.includes('circular'))).toEqual([])
})
