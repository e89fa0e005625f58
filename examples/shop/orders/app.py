"""POST /orders: checks an order, prices it from the catalog and keeps it in the table."""

import json
import os
import uuid
from datetime import datetime, timezone

import boto3  # provided by the runtime
import pydantic
from pydantic import BaseModel, Field, ValidationError

import catalog  # from the layer

table = boto3.resource("dynamodb").Table(os.environ["ORDERS_TABLE"])


class Line(BaseModel):
    product: str
    quantity: int = Field(ge=1, le=100)


class Order(BaseModel):
    customer: str = Field(min_length=1)
    lines: list[Line] = Field(min_length=1)


def handler(event, context):
    try:
        order = Order.model_validate_json(event.get("body") or "{}")
        lines = [
            {"product": line.product, "quantity": line.quantity, "cents": line.quantity * catalog.price(line.product)}
            for line in order.lines
        ]
    except ValidationError as error:
        return answer(400, {"errors": error.errors(include_url=False, include_context=False, include_input=False)})
    except catalog.UnknownProduct as error:
        return answer(400, {"errors": [str(error)]})

    item = {
        "id": uuid.uuid4().hex,
        "placed": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "customer": order.customer,
        "currency": os.environ["CURRENCY"],
        "lines": lines,
        "total": sum(line["cents"] for line in lines),
    }
    table.put_item(Item=item)
    return answer(201, {**item, "checkedBy": f"pydantic {pydantic.VERSION}"})


def answer(status, body):
    return {
        "statusCode": status,
        "headers": {"content-type": "application/json"},
        "body": json.dumps(body),
    }
