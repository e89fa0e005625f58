"""What the shop sells; prices in cents."""

PRICES = {"apples": 249, "bread": 380, "coffee": 795}


class UnknownProduct(Exception):
    def __init__(self, product):
        super().__init__(f"no product named {product}; there are {', '.join(PRICES)}")


def price(product):
    if product not in PRICES:
        raise UnknownProduct(product)
    return PRICES[product]
